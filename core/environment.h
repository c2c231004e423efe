// One isolate, one context, one loop: everything that a running program is, and where its parts find each other.
//
// Invariant: an environment belongs to the thread that made it; isolate, context, loop and every subsystem's
// state are touched on that thread only. What may be called from other threads says so (Platform, uv_async_send).
// Process-wide things (working directory, umask, signals, environment variables) are not in here.
//
// In Node: class Environment in src/env.h, with IsolateData; found from the isolate the same way.
#ifndef LAB_CORE_ENVIRONMENT_H_
#define LAB_CORE_ENVIRONMENT_H_

#include <uv.h>
#include <v8.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "binding.h"
#include "builtins.h"
#include "intrusive_list.h"
#include "seams.h"
#include "subsystem.h"

namespace lab {

class Handle;
class Platform;
class Request;
class Trace;
struct Options;

// Shared with JavaScript as a Uint32Array, so that neither side crosses over to learn that there is nothing to do.
struct DrainState {
  uint32_t has_ticks = 0;
  uint32_t has_rejections = 0;
  uint32_t has_async_context = 0;  // Somebody uses AsyncLocalStorage: JavaScript that holds callbacks must capture.
  uint32_t records_places = 0;     // What keeps the process alive must remember where it was made (creation_place.h).
};

class Environment {
 public:
  Environment(Platform& platform, const Options& options);
  ~Environment();  // Ends the environment (seam tear_down) where Run() has not done so.
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  static Environment& From(v8::Isolate* isolate) { return *static_cast<Environment*>(isolate->GetData(0)); }
  static Environment& From(const v8::FunctionCallbackInfo<v8::Value>& args) { return From(args.GetIsolate()); }

  bool Start();                     // Isolate and context; false after printing why not.
  int Run(const std::string& path);  // The entry file, the loop, the exit events; the status to leave with.

  v8::Isolate* isolate() const { return isolate_; }
  v8::Local<v8::Context> context() const { return context_.Get(isolate_); }
  uv_loop_t* loop() { return &loop_; }
  Platform& platform() { return platform_; }
  const Options& options() const { return options_; }
  const Seams& seams() const { return seams_; }
  Builtins& builtins() { return builtins_; }
  Bindings& bindings() { return bindings_; }
  // Null when nothing is recorded. Built without the hooks it is so for the compiler too, which leaves them out.
#ifdef LAB_NO_TRACE
  static constexpr Trace* trace() { return nullptr; }
#else
  Trace* trace() const { return trace_.get(); }
#endif
  DrainState& drain_state() { return drain_state_; }
  v8::Local<v8::Uint32Array> DrainStateArray();  // The same memory, for JavaScript.

  // A subsystem's state; creates, initializes and attaches the subsystem when this is its first use.
  template <class State>
  State& Get(const Subsystem& subsystem) {
    if (states_[subsystem.slot].stage < Stage::kUsable) [[unlikely]] Use(subsystem);
    return *static_cast<State*>(states_[subsystem.slot].data);
  }
  bool IsUsed(const Subsystem& subsystem) const { return states_[subsystem.slot].stage == Stage::kUsable; }
  void Use(const Subsystem& subsystem);

  // The process object, made when first asked for. Undefined where chapter 09 is not linked.
  v8::Local<v8::Value> process();

  // An exception that no JavaScript caught. Returns when a listener took it; else the process ends here.
  void HandleException(v8::Local<v8::Value> error, v8::Local<v8::Message> message, bool from_promise = false);

  // The same for what `try_catch` holds; a termination is no exception, and nothing happens then.
  void HandleCaught(v8::TryCatch& try_catch);

  // Promises at least one more drain: used when one was abandoned halfway.
  void GuaranteeTurn();
  // Whether there has been none since. The check phase begins with it, before the immediates.
  bool drain_owed() const { return drain_owed_; }
  void set_drain_owed(bool owed) { drain_owed_ = owed; }

  // Leaves the process at once with this status, after 'exit' has been emitted: what process.exit() does.
  // No destructors of ours run; the trace is written.
  [[noreturn]] void Exit(int status);

  uint64_t started_at() const { return started_at_; }  // uv_hrtime() when the environment was made.
  int exit_code() const { return exit_code_; }
  void set_exit_code(int code) { exit_code_ = code; }
  bool exiting() const { return exiting_; }
  void set_exiting();  // 'exit' is about to be emitted: what happens now belongs to the end.

  // While a debugger holds the program, callbacks run but nothing drains.
  bool paused() const { return paused_; }
  void set_paused(bool paused) { paused_ = paused; }

  // Whether handles, requests, timers and immediates remember where they were made (creation_place.h).
  bool records_places() const { return drain_state_.records_places != 0; }
  void set_records_places(bool records) { drain_state_.records_places = records; }

  // Run last-added first when the environment ends.
  void AddCleanupHook(void (*hook)(void*), void* data) { cleanup_hooks_.push_back({hook, data}); }
  void RemoveCleanupHook(void (*hook)(void*), void* data);

  // The steps of the end, for the engine's tear_down (chapter 06). Each says what must have happened before.
  void RunCleanupHooks();     // Hooks in reverse; then every subsystem's detach, latest first.
  void CancelRequests();      // Asks libuv to cancel what is in flight; completions still arrive.
  void CloseHandles();        // Closes what is open; close callbacks arrive when the loop runs.
  void DestroySubsystems();   // Frees their states. After CloseHandles, and after the loop is drained.
  void ReleaseContext();      // Lets go of everything that points into the heap. After DestroySubsystems.
  void DisposeIsolate();      // After ReleaseContext.
  void CloseLoop();           // After every handle's close callback: nothing may be left in the loop.

  IntrusiveList<Handle>& handles() { return handles_; }
  IntrusiveList<Request>& requests() { return requests_; }

  // Nesting of CallbackScope; only the outermost drains.
  int callback_depth = 0;
  // What the outermost one was opened for ("timers", "main"); null while no JavaScript runs.
  const char* callback_kind = nullptr;

 private:
  enum class Stage : uint8_t { kUnused, kStarting, kUsable };
  struct State {
    void* data = nullptr;
    const Subsystem* subsystem = nullptr;
    Stage stage = Stage::kUnused;
  };
  struct CleanupHook {
    void (*hook)(void*);
    void* data;
  };

  void InstallGlobals(v8::Local<v8::Context> context);
  static void RunPlatformTask(void* env, std::unique_ptr<v8::Task> task);

  Platform& platform_;
  const Options& options_;
  Seams seams_;
  uv_loop_t loop_;
  std::unique_ptr<v8::ArrayBuffer::Allocator> allocator_;
  v8::Isolate* isolate_ = nullptr;
  v8::Global<v8::Context> context_;
  v8::Global<v8::Object> process_;
  v8::Global<v8::Uint32Array> drain_state_array_;
  std::unique_ptr<Trace> trace_;
  DrainState drain_state_;
  Builtins builtins_;
  Bindings bindings_;
  std::array<State, 64> states_{};
  std::vector<const Subsystem*> used_;  // In order of first use.
  std::vector<CleanupHook> cleanup_hooks_;
  IntrusiveList<Handle> handles_;
  IntrusiveList<Request> requests_;
  const uint64_t started_at_ = uv_hrtime();
  int exit_code_ = 0;
  bool exiting_ = false;
  bool paused_ = false;
  bool drain_owed_ = false;
  bool handles_closed_ = false;  // How far the end has come.
  bool subsystems_destroyed_ = false;
  bool torn_down_ = false;
};

}  // namespace lab

#endif  // LAB_CORE_ENVIRONMENT_H_
