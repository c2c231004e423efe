// What the core itself gives to every program: the globals of its library and the options of no chapter.
#include <string>

#include "callback_scope.h"
#include "core_subsystems.h"
#include "environment.h"
#include "v8_compat.h"

namespace lab {

namespace {

// drain(): ticks, microtasks and rejections until nothing is left; between two timers, between two immediates.
void Drain(const v8::FunctionCallbackInfo<v8::Value>& args) { CallbackScope::Drain(Environment::From(args)); }

// triggerUncaughtException(error, fromPromise): as if `error` had been thrown and nobody had caught it.
// Returns when a listener took it.
void TriggerUncaughtException(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::Local<v8::Message> message = v8::Exception::CreateMessage(isolate, args[0]);
  Environment::From(args).HandleException(args[0], message, args[1]->IsTrue());
}

// getAsyncContext(), setAsyncContext(frame): what travels with causes, see async_context.h.
void GetAsyncContext(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetReturnValue().Set(args.GetIsolate()->GetCurrentContext()->GetContinuationPreservedEmbedderData());
}

void SetAsyncContext(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetIsolate()->GetCurrentContext()->SetContinuationPreservedEmbedderData(args[0]);
}

// setPromiseHooks(init, before, after): called when a promise is made, before and after a job of it runs.
void SetPromiseHooks(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetIsolate()->GetCurrentContext()->SetPromiseHooks(args[0].As<v8::Function>(), args[1].As<v8::Function>(),
                                                          args[2].As<v8::Function>(), {});
}

const Method kMethods[] = {
    {"drain", Drain, 0},
    {"getAsyncContext", GetAsyncContext, 0},
    {"setAsyncContext", SetAsyncContext, 1},
    {"setPromiseHooks", SetPromiseHooks, 3},
    {"triggerUncaughtException", TriggerUncaughtException, 2},
};

// `drainState` is a Uint32Array, see DrainState in environment.h: [0] ticks are queued, [1] rejections wait to be
// looked at, [2] AsyncLocalStorage is in use.
void Initialize(Environment& env, v8::Local<v8::Object> binding) {
  SetConstant(env.context(), binding, "drainState", env.DrainStateArray());
}

// Symbol.dispose and Symbol.asyncDispose, which Node 18 adds to V8's.
void Start(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Context> context = env.context();
  v8::Local<v8::Value> symbol_class;
  if (!context->Global()->Get(context, Name(isolate, "Symbol")).ToLocal(&symbol_class) || !symbol_class->IsObject()) return;
  for (const char* name : {"dispose", "asyncDispose"}) {
    std::string description = std::string("nodejs.") + name;
    auto attributes = static_cast<v8::PropertyAttribute>(v8::ReadOnly | v8::DontEnum | v8::DontDelete);
    symbol_class.As<v8::Object>()
        ->DefineOwnProperty(context, Name(isolate, name), v8::Symbol::New(isolate, OneByte(isolate, description)), attributes)
        .Check();
  }
}

const LazyProperty kGlobals[] = {
    {"console", "console", nullptr, false},
    {"AbortController", "internal/abort_controller", "AbortController", false},
    {"AbortSignal", "internal/abort_controller", "AbortSignal", false},
    {"DOMException", "internal/domexception", "DOMException", false},
    {"Event", "internal/event", "Event", false},
    {"EventTarget", "internal/event_target", "EventTarget", false},
    {"TextDecoder", "internal/encoding", "TextDecoder", false},
    {"TextEncoder", "internal/encoding", "TextEncoder", false},
};

const Option kOptions[] = {
    {"--trace-loop", true, "record phases and callbacks of the loop to this file (Chrome trace JSON)"},
};

}  // namespace

const Subsystem kCore = {.name = "core", .slot = 0, .start = Start, .initialize = Initialize, .methods = kMethods, .globals = kGlobals, .options = kOptions};

}  // namespace lab
