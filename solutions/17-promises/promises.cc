// When microtasks run and what becomes of rejections. V8 keeps the queue of microtasks; under the policy
// kExplicit it runs them only when asked, and the callback scope asks after the ticks.
//
// In Node: src/node_task_queue.cc.
#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter17;

namespace promises {

struct State {
  v8::Global<v8::Function> on_reject;
  v8::Global<v8::Function> process_rejections;
};

void DrainMicrotasks(Environment& env) { env.isolate()->PerformMicrotaskCheckpoint(); }

// V8 calls this at the moment of the event, in the middle of JavaScript.
void OnPromiseReject(v8::PromiseRejectMessage message) {
  v8::PromiseRejectEvent event = message.GetEvent();
  // Resolving or rejecting a settled promise once more changes nothing.
  if (event != v8::kPromiseRejectWithNoHandler && event != v8::kPromiseHandlerAddedAfterReject) return;
  v8::Local<v8::Promise> promise = message.GetPromise();
  v8::Isolate* isolate = promise->GetIsolate();
  v8::HandleScope handle_scope(isolate);
  Environment& env = Environment::From(isolate);
  v8::Local<v8::Context> context = env.context();
  State& state = env.Get<State>(kChapter17);
  if (state.on_reject.IsEmpty()) {
    // The first rejection of the program: its JavaScript half is loaded only now.
    if (env.builtins().Require(env, "promises").IsEmpty()) return;
  }
  v8::Local<v8::Value> reason = message.GetValue();
  if (reason.IsEmpty()) reason = v8::Undefined(isolate);
  v8::Local<v8::Value> arguments[] = {v8::Integer::New(isolate, event), promise, reason};
  Ignore(state.on_reject.Get(isolate)->Call(context, v8::Undefined(isolate), 3, arguments));
}

bool DrainRejections(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::TryCatch try_catch(isolate);
  v8::Local<v8::Value> ran;
  v8::Local<v8::Function> process_rejections = env.Get<State>(kChapter17).process_rejections.Get(isolate);
  if (process_rejections->Call(env.context(), v8::Undefined(isolate), 0, nullptr).ToLocal(&ran)) {
    return ran->IsTrue();
  }
  env.HandleCaught(try_catch);  // A listener of unhandledRejection or rejectionHandled threw.
  return false;
}

void SetRejectionCallbacks(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  State& state = env.Get<State>(kChapter17);
  state.on_reject.Reset(env.isolate(), args[0].As<v8::Function>());
  state.process_rejections.Reset(env.isolate(), args[1].As<v8::Function>());
}

void EnqueueMicrotask(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetIsolate()->EnqueueMicrotask(args[0].As<v8::Function>());
}

const Method kMethods[] = {
    {"setRejectionCallbacks", SetRejectionCallbacks, 2},
    {"enqueueMicrotask", EnqueueMicrotask, 1},
};

const LazyProperty kGlobals[] = {{"queueMicrotask", "promises", "queueMicrotask"}};

void Install(Seams& seams) {
  seams.drain_microtasks = DrainMicrotasks;
  seams.drain_rejections = DrainRejections;
}

void Start(Environment& env) { env.isolate()->SetPromiseRejectCallback(OnPromiseReject); }

void* Create(Environment&) { return new State; }
void Destroy(void* state) { delete static_cast<State*>(state); }

}  // namespace promises

extern const Subsystem kChapter17 = {.name = "promises",
                                     .slot = 17,
                                     .install = promises::Install,
                                     .start = promises::Start,
                                     .create = promises::Create,
                                     .destroy = promises::Destroy,
                                     .methods = promises::kMethods,
                                     .globals = promises::kGlobals};

}  // namespace lab
