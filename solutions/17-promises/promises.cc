// When promise callbacks run, and what V8 tells of rejections. V8 keeps the queue of microtasks; under the policy
// kExplicit it runs them only when asked. It is asked here, each time the outermost callback scope closes.
//
// In Node: InternalCallbackScope::Close in src/api/callback.cc, src/node_task_queue.cc, and the loop of
// processTicksAndRejections in lib/internal/process/task_queues.js.
#include <cstdio>
#include <string>

#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "options.h"
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

// --- When ------------------------------------------------------------------------------------------------------

// Runs V8's microtasks until there are none, those included that microtasks queue.
void RunMicrotasks(Environment& env) {
  // LAB-BEGIN(17.5) The checkpoint: ask the isolate to run its microtasks.
  env.isolate()->PerformMicrotaskCheckpoint();
  // LAB-STUB (void)env;
  // LAB-STUB LAB_TODO("17.5");
  // LAB-END(17.5)
}

// The outermost callback scope closes. CallbackScope::RunTicks, RunMicrotasks and RunRejections do the work.
void Drain(Environment& env) {
  // LAB-BEGIN(17.5) Ticks, then microtasks; again while there are ticks or while rejections made something run. A tick that threw ends it.
  do {
    if (!CallbackScope::RunTicks(env)) return;
    CallbackScope::RunMicrotasks(env);
  } while (env.drain_state().has_ticks || CallbackScope::RunRejections(env));
  // LAB-STUB (void)env;
  // LAB-STUB LAB_TODO("17.5");
  // LAB-END(17.5)
}

// True: something ran, so ticks and microtasks have to be looked at again.
bool RunRejections(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Function> process_rejections = env.Get<State>(kChapter17).process_rejections.Get(isolate);
  v8::TryCatch try_catch(isolate);
  v8::Local<v8::Value> ran;
  if (process_rejections->Call(env.context(), v8::Undefined(isolate), 0, nullptr).ToLocal(&ran)) return ran->IsTrue();
  env.HandleCaught(try_catch);  // A listener threw. What it left is looked at in the next drain.
  return false;
}

// --- What V8 tells ---------------------------------------------------------------------------------------------

// The JavaScript half, loaded at the first rejection of the program; empty when that failed.
v8::MaybeLocal<v8::Function> OnReject(Environment& env) {
  State& state = env.Get<State>(kChapter17);
  if (state.on_reject.IsEmpty() && env.builtins().Require(env, "promises").IsEmpty()) return {};
  return state.on_reject.Get(env.isolate());
}

// V8 calls this at the moment of the event, in the middle of whatever JavaScript is running.
void OnPromiseReject(v8::PromiseRejectMessage message) {
  v8::Local<v8::Promise> promise = message.GetPromise();
  v8::Isolate* isolate = promise->GetIsolate();
  Environment& env = Environment::From(isolate);
  if (isolate->IsExecutionTerminating()) return;
  v8::HandleScope handle_scope(isolate);
  v8::TryCatch try_catch(isolate);
  v8::Local<v8::Function> on_reject;
  v8::PromiseRejectEvent event = message.GetEvent();
  v8::Local<v8::Value> reason = message.GetValue();  // Empty where a handler was added.
  // LAB-BEGIN(17.6) Leave out what is no news: a promise that is settled already. Call on_reject(event, promise, reason or undefined).
  if (event == v8::kPromiseResolveAfterResolved || event == v8::kPromiseRejectAfterResolved) return;
  if (reason.IsEmpty()) reason = v8::Undefined(isolate);
  v8::Local<v8::Value> arguments[] = {v8::Integer::New(isolate, event), promise, reason};
  if (OnReject(env).ToLocal(&on_reject)) {
    Ignore(on_reject->Call(env.context(), v8::Undefined(isolate), 3, arguments));
  }
  // LAB-STUB (void)env, (void)event;
  // LAB-STUB LAB_TODO("17.6");
  // LAB-END(17.6)
  if (try_catch.HasCaught() && !try_catch.HasTerminated()) {
    // No room left on the stack, most likely. Whoever rejects must not see this exception.
    v8::Local<v8::String> text;
    if (!try_catch.Exception()->ToDetailString(env.context()).ToLocal(&text)) return;
    std::fprintf(stderr, "Exception in PromiseRejectCallback:\n%s\n", *v8::String::Utf8Value(isolate, text));
  }
}

// --- For promises.js -------------------------------------------------------------------------------------------

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

void SetRejectionCallbacks(const Arguments& args) {
  Environment& env = Environment::From(args);
  State& state = env.Get<State>(kChapter17);
  state.on_reject.Reset(env.isolate(), args[0].As<v8::Function>());
  state.process_rejections.Reset(env.isolate(), args[1].As<v8::Function>());
}

void EnqueueMicrotask(const Arguments& args) { args.GetIsolate()->EnqueueMicrotask(args[0].As<v8::Function>()); }

// The async context of what is running (core/async_context.h). V8 carries it along with reactions of promises, but
// not with a function that is put into its queue directly.
void GetAsyncContext(const Arguments& args) {
  args.GetReturnValue().Set(args.GetIsolate()->GetCurrentContext()->GetContinuationPreservedEmbedderData());
}

void SetAsyncContext(const Arguments& args) {
  args.GetIsolate()->GetCurrentContext()->SetContinuationPreservedEmbedderData(args[0]);
}

// describe(value): any value as text, without running code of its own.
void Describe(const Arguments& args) {
  v8::Local<v8::String> text;
  if (args[0]->ToDetailString(args.GetIsolate()->GetCurrentContext()).ToLocal(&text)) args.GetReturnValue().Set(text);
}

// `events`: V8's numbers of the two events that matter. `mode`: what --unhandled-rejections says.
void Initialize(Environment& env, v8::Local<v8::Object> binding) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::Context> context = env.context();
  SetConstant(context, binding, "kRejectWithNoHandler", v8::Integer::New(isolate, v8::kPromiseRejectWithNoHandler));
  SetConstant(context, binding, "kHandlerAddedAfterReject",
              v8::Integer::New(isolate, v8::kPromiseHandlerAddedAfterReject));
  SetConstant(context, binding, "mode", OneByte(isolate, env.options().Get("--unhandled-rejections").value_or("throw")));
}

const Method kMethods[] = {
    {"setRejectionCallbacks", SetRejectionCallbacks, 2},
    {"enqueueMicrotask", EnqueueMicrotask, 1},
    {"getAsyncContext", GetAsyncContext, 0},
    {"setAsyncContext", SetAsyncContext, 1},
    {"describe", Describe, 1},
};

const LazyProperty kGlobals[] = {{"queueMicrotask", "promises", "queueMicrotask"}};

const char* const kModes[] = {"throw", "strict", "warn", "none", "warn-with-error-code"};

const Option kOptions[] = {
    {"--unhandled-rejections", true, "throw (default), strict, warn, none or warn-with-error-code", kModes}};

void Install(Seams& seams) {
  seams.drain = Drain;
  seams.drain_microtasks = RunMicrotasks;
  seams.drain_rejections = RunRejections;
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
                                     .initialize = promises::Initialize,
                                     .destroy = promises::Destroy,
                                     .methods = promises::kMethods,
                                     .globals = promises::kGlobals,
                                     .options = promises::kOptions};

}  // namespace lab
