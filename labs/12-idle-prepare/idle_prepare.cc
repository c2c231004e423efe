// The three phases that have nothing to do but to call who asked for it: idle and prepare before poll, check after
// it. And the question which of them, if any, keeps poll from waiting.
//
// In Node: idle_immediate_handle_, idle_prepare_handle_ and idle_check_handle_ in src/env.h. In libuv:
// src/unix/loop-watcher.c, and uv_backend_timeout in src/unix/core.c.
#include <string_view>

#include "environment.h"
#include "errors.h"
#include "subsystem.h"
#include "todo.h"
#include "watcher.h"

namespace lab {

extern const Subsystem kChapter12;

namespace idle_prepare {

// Uv is uv_idle_t, uv_prepare_t or uv_check_t, and the functions are its own: uv_idle_init, uv_idle_start ...
template <class Uv, auto InitUv, auto StartUv, auto StopUv>
class PhaseWatcher final : public Watcher {
 public:
  PhaseWatcher(Environment& env, const char* kind, v8::Local<v8::Object> object, v8::Local<v8::Function> function)
      : Watcher(env, Init(env, &uv_), kind, object, function) {}

  void Start() override {
    // TODO(12.1): Unless it is closing, let libuv call Fire in every turn (StartUv).
    (void)Fire;
    LAB_TODO("12.1", "Unless it is closing, let libuv call Fire in every turn (StartUv).");
    // END(12.1)
  }

  void Stop() override {
    // TODO(12.1): Let libuv call it no more (StopUv).
    LAB_TODO("12.1", "Let libuv call it no more (StopUv).");
    // END(12.1)
  }

 private:
  // Called by libuv, once per turn of the loop.
  static void Fire(Uv* uv) {
    auto* self = static_cast<PhaseWatcher*>(static_cast<Handle*>(uv->data));
    // TODO(12.1): Open a callback scope with self's async context and scope_name(), and call its function in there, once. The function may do anything to self, even close it.
    (void)self;
    LAB_TODO("12.1", "Open a callback scope with self's async context and scope_name(), and call its function in there, once. The function may do anything to self, even close it.");
    // END(12.1)
  }

  static uv_handle_t* Init(Environment& env, Uv* uv) {
    InitUv(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  Uv uv_;
};

using Idle = PhaseWatcher<uv_idle_t, uv_idle_init, uv_idle_start, uv_idle_stop>;
using Prepare = PhaseWatcher<uv_prepare_t, uv_prepare_init, uv_prepare_start, uv_prepare_stop>;
using Check = PhaseWatcher<uv_check_t, uv_check_init, uv_check_start, uv_check_stop>;

// Callbacks that wait for the next pending phase. A queue of libuv is a ring: an empty one points to itself. Its
// type changed with libuv 1.46, the place of its first pointer did not.
bool HasPending(uv_loop_t* loop) {
  const void* queue = &loop->pending_queue;
  return *static_cast<const void* const*>(queue) != queue;
}

// What a walk over the loop's handles finds.
struct Found {
  bool alive = false;      // An active handle that is ref'd, or one that is closing.
  bool idle = false;       // An active idle handle.
  bool closing = false;    // One whose close callback has not run.
  bool timer_due = false;  // An active timer that is due already.
};

void Look(uv_handle_t* handle, void* data) {
  auto* found = static_cast<Found*>(data);
  // TODO(12.2): Set what this handle adds to `found`. One that is closing is nothing else; one that is stopped adds nothing; only `alive` asks whether it is ref'd.
  (void)handle, (void)found;
  LAB_TODO("12.2", "Set what this handle adds to `found`. One that is closing is nothing else; one that is stopped adds nothing; only `alive` asks whether it is ref'd.");
  // END(12.2)
}

// Why poll would not wait if the loop came to it now; null: it would.
const char* WhyNoWait(uv_loop_t* loop) {
  Found found;
  uv_walk(loop, Look, &found);
  // TODO(12.2): "nothing alive" (no handle, and no request: loop->active_reqs.count), "pending", "idle", "closing", "timer due": the first that holds, else nullptr.
  (void)HasPending;
  LAB_TODO("12.2", "\"nothing alive\" (no handle, and no request: loop->active_reqs.count), \"pending\", \"idle\", \"closing\", \"timer due\": the first that holds, else nullptr.");
  // END(12.2)
}

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

struct State {
  v8::Global<v8::ObjectTemplate> object;  // With room for a pointer to a Watcher.
};

// open(kind, function): a watcher of one of the three phases, not started.
void Open(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::Local<v8::Object> object;
  v8::Local<v8::ObjectTemplate> shape = env.Get<State>(kChapter12).object.Get(env.isolate());
  if (!shape->NewInstance(env.context()).ToLocal(&object)) return;
  v8::Local<v8::Function> function = args[1].As<v8::Function>();
  v8::String::Utf8Value kind(env.isolate(), args[0]);
  if (std::string_view(*kind) == "idle") {
    new Idle(env, "idle", object, function);
  } else if (std::string_view(*kind) == "prepare") {
    new Prepare(env, "prepare", object, function);
  } else {
    new Check(env, "check", object, function);
  }
  args.GetReturnValue().Set(object);
}

// start(watcher), and its like: nothing happens to one that is closed.
template <auto Do>
void With(const Arguments& args) {
  if (Watcher* watcher = Watcher::From(args[0])) (watcher->*Do)();
}

void WhyNoWait(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  const char* why = WhyNoWait(Environment::From(args).loop());
  if (why == nullptr) {
    args.GetReturnValue().SetNull();
  } else {
    args.GetReturnValue().Set(OneByte(isolate, why));
  }
}

const Method kMethods[] = {
    {"open", Open, 2},
    {"start", With<&Watcher::Start>, 1},
    {"stop", With<&Watcher::Stop>, 1},
    {"ref", With<&Watcher::Ref>, 1},
    {"unref", With<&Watcher::Unref>, 1},
    {"close", With<&Watcher::Close>, 1},
    {"whyNoWait", WhyNoWait, 0},
};

void* Create(Environment& env) {
  auto* state = new State;
  v8::Local<v8::ObjectTemplate> shape = v8::ObjectTemplate::New(env.isolate());
  shape->SetInternalFieldCount(1);
  state->object.Reset(env.isolate(), shape);
  return state;
}
void Destroy(void* state) { delete static_cast<State*>(state); }

}  // namespace idle_prepare

extern const Subsystem kChapter12 = {.name = "idle_prepare",
                                     .slot = 12,
                                     .create = idle_prepare::Create,
                                     .destroy = idle_prepare::Destroy,
                                     .methods = idle_prepare::kMethods};

}  // namespace lab
