// The places where chapters plug into the core: plain function pointers of an environment. The chapter that
// comes later in the build order wins. A null seam means that no linked chapter fills it, and the core does
// without (said beside each).
//
// In Node most of these are hard-wired calls; the chapter's text says which.
#ifndef LAB_CORE_SEAMS_H_
#define LAB_CORE_SEAMS_H_

#include <v8.h>

#include <span>
#include <string>

namespace lab {

class Environment;

// JavaScript text with the name under which stack traces show it.
struct ScriptSource {
  v8::Local<v8::String> text;
  std::string name;  // Absolute path, file: URL or "node:..." id.
};

struct Seams {
  // Engine (chapter 06). Makes the context that the environment enters; returns empty with the failure printed.
  v8::MaybeLocal<v8::Context> (*create_context)(Environment& env) = nullptr;
  // Reads, compiles and runs a classic script. Empty: an exception is pending in the caller's TryCatch.
  v8::MaybeLocal<v8::Value> (*run_script)(Environment& env, const std::string& path) = nullptr;
  // Ends an environment: closes what is open, drains the loop, lets go of context and isolate, in that order.
  void (*tear_down)(Environment& env) = nullptr;

  // Script runner (chapter 07). Compiles `source` as the body of a function with the given parameters.
  // Null: the core compiles without an origin, so that errors do not say where they are.
  v8::MaybeLocal<v8::Function> (*compile_function)(Environment& env, const ScriptSource& source,
                                                   std::span<const char* const> parameters) = nullptr;
  // Prints an exception that nobody caught to standard error. Null: the core prints one line.
  void (*report_exception)(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message) = nullptr;

  // Spin loop (chapter 06, then 08). Runs until nothing is alive any more.
  void (*spin_loop)(Environment& env) = nullptr;

  // Main module (chapter 09). Runs the entry file. Null: run_script does.
  v8::MaybeLocal<v8::Value> (*run_main)(Environment& env, const std::string& path) = nullptr;
  // Gives an uncaught exception to JavaScript. True: a listener took it and the program goes on.
  // False: it has been reported and env.exit_code() says with which status to leave. Null: nobody takes it.
  bool (*uncaught_exception)(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message,
                             bool from_promise) = nullptr;
  // Emits 'beforeExit' or 'exit' on process. Null: there is no process object.
  void (*emit_before_exit)(Environment& env) = nullptr;
  void (*emit_exit)(Environment& env) = nullptr;
  // Builds the process object on first use. Null: built-in modules see `undefined`.
  v8::MaybeLocal<v8::Object> (*create_process)(Environment& env) = nullptr;
  void (*set_up_process)(Environment& env, v8::Local<v8::Object> process) = nullptr;

  // Promises (chapter 17). What happens when the outermost callback scope closes: runs ticks, microtasks and
  // rejections with the functions of CallbackScope, in the right order, until nothing is left.
  // Null: the core runs ticks, and V8 its microtasks by itself (kAuto).
  void (*drain)(Environment& env) = nullptr;
  // nextTick (chapter 16). Runs queued ticks until there are none. False: one of them threw, and this drain
  // is abandoned. Called only while env.drain_state().has_ticks is set.
  bool (*drain_ticks)(Environment& env) = nullptr;
  // Promises (chapter 17). Runs microtasks until there are none. Filled exactly when `drain` is.
  void (*drain_microtasks)(Environment& env) = nullptr;
  // Reports promises rejected without a handler. True: that queued something, so drain again.
  // Called only while env.drain_state().has_rejections is set.
  bool (*drain_rejections)(Environment& env) = nullptr;

  // Makes sure that the loop turns once more and drains (chapter 14 queues an empty immediate).
  // Null: the core's own check handle does.
  void (*guarantee_turn)(Environment& env) = nullptr;
};

}  // namespace lab

#endif  // LAB_CORE_SEAMS_H_
