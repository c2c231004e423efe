// The check phase. A uv_check_t calls once per turn of the loop, after poll; it is always there and keeps
// nothing alive. A uv_idle_t is active while immediates are queued that keep the process alive: an active
// idle handle makes poll's timeout zero, so that an immediate does not wait for the next packet.
//
// Invariant: outside of the check phase the idle handle is active exactly while info[kRefCount] is above 0.
//
// In Node: Environment::InitializeLibuv, CheckImmediate and ToggleImmediateRef in src/env.cc.
#include <iterator>

#include "callback_scope.h"
#include "environment.h"
#include "handle.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter14;

namespace immediates {

class CheckHandle final : public Handle {
 public:
  CheckHandle(Environment& env, uv_check_cb callback) : Handle(env, Init(env, &uv_), "check") {
    // TODO(14.1): Start the check handle with `callback`, and let it keep nothing alive.
    (void)callback;
    LAB_TODO("14.1", "Start the check handle with `callback`, and let it keep nothing alive.");
    // END(14.1)
  }

 private:
  static uv_handle_t* Init(Environment& env, uv_check_t* uv) {
    uv_check_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_check_t uv_;
};

class IdleHandle final : public Handle {
 public:
  explicit IdleHandle(Environment& env) : Handle(env, Init(env, &uv_), "idle") {}

  void Start() {
    uv_idle_start(&uv_, [](uv_idle_t*) {});  // Nothing to do when it is active already.
  }
  void Stop() { uv_idle_stop(&uv_); }
  const char* resource() const override { return nullptr; }  // immediates.js lists what stands behind it.

 private:
  static uv_handle_t* Init(Environment& env, uv_idle_t* uv) {
    uv_idle_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_idle_t uv_;
};

// Indices of State::info, which JavaScript sees as `immediateInfo`.
constexpr int kCount = 0;     // Immediates that wait.
constexpr int kRefCount = 1;  // Those of them that keep the process alive.
constexpr int kRunning = 2;   // 1 while a turn runs: JavaScript need not report what changes meanwhile.

struct State {
  uint32_t info[3] = {0, 0, 0};
  v8::Global<v8::Function> process_immediates;
  CheckHandle* check = nullptr;
  IdleHandle* idle = nullptr;
};

// May poll wait for events, or must it only look?
void UpdateIdle(State& state) {
  // TODO(14.1): Start the idle handle when immediates that keep the process alive are waiting, and stop it when there are none.
  (void)state;
  LAB_TODO("14.1", "Start the idle handle when immediates that keep the process alive are waiting, and stop it when there are none.");
  // END(14.1)
}

// Everything that waited when this turn began; one call into JavaScript, or one more for each throw.
void RunTurn(Environment& env, CallbackScope& scope, v8::Local<v8::Function> process_immediates) {
  v8::Isolate* isolate = env.isolate();
  // TODO(14.7): Call process_immediates; after an exception that a listener took, call it again.
  (void)scope, (void)process_immediates, (void)isolate;
  LAB_TODO("14.7", "Call process_immediates; after an exception that a listener took, call it again.");
  // END(14.7)
}

void OnCheck(uv_check_t* uv) {
  Environment& env = static_cast<Handle*>(uv->data)->env();
  State& state = env.Get<State>(kChapter14);
  if (state.info[kCount] == 0)
    return;  // The usual turn of a server: nothing to do, and nothing crosses over.
  // What a throwing tick or callback left in the queues comes before the immediates.
  if (env.drain_owed()) CallbackScope(env, nullptr, "immediates");
  CallbackScope scope(env, nullptr, "immediates");
  state.info[kRunning] = 1;
  RunTurn(env, scope, state.process_immediates.Get(env.isolate()));
  state.info[kRunning] = 0;
  UpdateIdle(state);
}

void* Create(Environment&) {
  return new State;
}
void Destroy(void* state) {
  delete static_cast<State*>(state);
}

void Initialize(Environment& env, v8::Local<v8::Object> binding) {
  v8::Isolate* isolate = env.isolate();
  State& state = env.Get<State>(kChapter14);
  auto store = v8::ArrayBuffer::NewBackingStore(
      state.info, sizeof(state.info), [](void*, size_t, void*) {}, nullptr);
  SetConstant(
      env.context(), binding, "immediateInfo",
      v8::Uint32Array::New(v8::ArrayBuffer::New(isolate, std::move(store)), 0, std::size(state.info)));
}

void Attach(Environment& env) {
  State& state = env.Get<State>(kChapter14);
  state.check = new CheckHandle(env, OnCheck);
  state.idle = new IdleHandle(env);
}

void SetImmediateCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter14).process_immediates.Reset(env.isolate(), args[0].As<v8::Function>());
}

// updateIdle(): the number of immediates that keep the process alive has become 0, or is so no more.
void UpdateIdle(const v8::FunctionCallbackInfo<v8::Value>& args) {
  UpdateIdle(Environment::From(args).Get<State>(kChapter14));
}

// One more turn of the loop, and with it a drain: an empty immediate.
void GuaranteeTurn(Environment& env) {
  v8::HandleScope handle_scope(env.isolate());
  v8::Local<v8::Value> set_immediate;
  if (!env.builtins().RequireMember(env, "immediates", "setImmediate").ToLocal(&set_immediate)) return;
  v8::Local<v8::Function> nothing;
  if (!v8::Function::New(env.context(), [](const v8::FunctionCallbackInfo<v8::Value>&) {}).ToLocal(&nothing))
    return;
  v8::Local<v8::Value> arguments[] = {nothing};
  Ignore(set_immediate.As<v8::Function>()->Call(env.context(), v8::Undefined(env.isolate()), 1, arguments));
}

const Method kMethods[] = {
    {"setImmediateCallback", SetImmediateCallback, 1},
    {"updateIdle", UpdateIdle, 0},
};

const LazyProperty kGlobals[] = {
    {"setImmediate", "immediates", "setImmediate"},
    {"clearImmediate", "immediates", "clearImmediate"},
};

void Install(Seams& seams) {
  seams.guarantee_turn = GuaranteeTurn;
}

}  // namespace immediates

extern const Subsystem kChapter14 = {.name = "immediates",
                                     .slot = 14,
                                     .install = immediates::Install,
                                     .create = immediates::Create,
                                     .initialize = immediates::Initialize,
                                     .attach = immediates::Attach,
                                     .destroy = immediates::Destroy,
                                     .methods = immediates::kMethods,
                                     .globals = immediates::kGlobals};

}  // namespace lab
