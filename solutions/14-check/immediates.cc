// The check phase. A uv_check_t is always there and unref'd; a uv_idle_t is active only while immediates that
// keep the process alive are queued: an active idle handle makes poll's timeout zero, so that an immediate does
// not wait for the next network packet.
//
// In Node: Environment::InitializeLibuv, CheckImmediate and ToggleImmediateRef in src/env.cc.
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
    uv_check_start(&uv_, callback);
    Unref();
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
    uv_idle_start(&uv_, [](uv_idle_t*) {});
  }
  void Stop() { uv_idle_stop(&uv_); }

 private:
  static uv_handle_t* Init(Environment& env, uv_idle_t* uv) {
    uv_idle_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_idle_t uv_;
};

struct State {
  // Shared with JavaScript: how many immediates are queued, and how many of them keep the process alive.
  uint32_t info[2] = {0, 0};
  v8::Global<v8::Function> process_immediates;
  CheckHandle* check = nullptr;
  IdleHandle* idle = nullptr;
};

void RunImmediates(uv_check_t* uv) {
  Environment& env = static_cast<Handle*>(uv->data)->env();
  State& state = env.Get<State>(kChapter14);
  if (state.info[0] == 0) return;
  // What a throwing tick or callback left in the queues comes before the immediates.
  if (env.drain_owed()) CallbackScope(env, nullptr, "immediates");
  CallbackScope scope(env, nullptr, "immediates");
  v8::Local<v8::Function> process_immediates = state.process_immediates.Get(env.isolate());
  // A throw that a listener took: the rest of this turn's immediates run all the same.
  while (scope.Call(process_immediates, v8::Undefined(env.isolate())).IsEmpty()) {
    if (env.isolate()->IsExecutionTerminating()) return;
  }
}

void* Create(Environment&) { return new State; }
void Destroy(void* state) { delete static_cast<State*>(state); }

void Initialize(Environment& env, v8::Local<v8::Object> binding) {
  v8::Isolate* isolate = env.isolate();
  State& state = env.Get<State>(kChapter14);
  auto store = v8::ArrayBuffer::NewBackingStore(state.info, sizeof(state.info), [](void*, size_t, void*) {}, nullptr);
  SetConstant(env.context(), binding, "immediateInfo",
              v8::Uint32Array::New(v8::ArrayBuffer::New(isolate, std::move(store)), 0, 2));
}

void Attach(Environment& env) {
  State& state = env.Get<State>(kChapter14);
  state.check = new CheckHandle(env, RunImmediates);
  state.idle = new IdleHandle(env);
}

void SetImmediateCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter14).process_immediates.Reset(env.isolate(), args[0].As<v8::Function>());
}

void ToggleRef(const v8::FunctionCallbackInfo<v8::Value>& args) {
  State& state = Environment::From(args).Get<State>(kChapter14);
  if (args[0]->IsTrue()) {
    state.idle->Start();
  } else {
    state.idle->Stop();
  }
}

// One more turn of the loop, and with it a drain: an empty immediate.
void GuaranteeTurn(Environment& env) {
  v8::HandleScope handle_scope(env.isolate());
  v8::Local<v8::Value> set_immediate;
  if (!env.builtins().RequireMember(env, "immediates", "setImmediate").ToLocal(&set_immediate)) return;
  v8::Local<v8::Function> nothing;
  if (!v8::Function::New(env.context(), [](const v8::FunctionCallbackInfo<v8::Value>&) {}).ToLocal(&nothing)) return;
  v8::Local<v8::Value> arguments[] = {nothing};
  Ignore(set_immediate.As<v8::Function>()->Call(env.context(), v8::Undefined(env.isolate()), 1, arguments));
}

const Method kMethods[] = {
    {"setImmediateCallback", SetImmediateCallback, 1},
    {"toggleRef", ToggleRef, 1},
};

const LazyProperty kGlobals[] = {
    {"setImmediate", "immediates", "setImmediate"},
    {"clearImmediate", "immediates", "clearImmediate"},
};

void Install(Seams& seams) { seams.guarantee_turn = GuaranteeTurn; }

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
