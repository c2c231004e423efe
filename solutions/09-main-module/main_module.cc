// The entry file and the process object, as the rest of the runtime sees them: who runs main, who is told of an
// exception that nobody caught, who emits the events of the end. What they do is in main_module.js and process.js.
//
// In Node: lib/internal/main/run_main_module.js, TriggerUncaughtException in src/node_errors.cc,
// src/node_process_object.cc.
#include <string>

#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace main_module {

// Calls an export of a built-in module; empty when it threw.
v8::MaybeLocal<v8::Value> CallMember(Environment& env, const char* id, const char* member,
                                     std::span<v8::Local<v8::Value>> arguments) {
  v8::Local<v8::Value> function;
  if (!env.builtins().RequireMember(env, id, member).ToLocal(&function)) return {};
  return function.As<v8::Function>()->Call(env.context(), v8::Undefined(env.isolate()),
                                           static_cast<int>(arguments.size()), arguments.data());
}

v8::MaybeLocal<v8::Value> RunMain(Environment& env, const std::string& path) {
  v8::EscapableHandleScope handle_scope(env.isolate());
  v8::Local<v8::String> entry;
  if (!Utf8(env.isolate(), path).ToLocal(&entry)) return {};
  v8::Local<v8::Value> arguments[] = {entry};
  return handle_scope.EscapeMaybe(CallMember(env, "main_module", "runMain", arguments));
}

v8::MaybeLocal<v8::Object> CreateProcess(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::FunctionTemplate> constructor = v8::FunctionTemplate::New(isolate);
  constructor->SetClassName(Name(isolate, "process"));
  v8::Local<v8::Function> function;
  if (!constructor->GetFunction(env.context()).ToLocal(&function)) return {};
  return function->NewInstance(env.context());
}

void SetUpProcess(Environment& env, v8::Local<v8::Object> process) {
  v8::HandleScope handle_scope(env.isolate());
  v8::TryCatch try_catch(env.isolate());
  v8::Local<v8::Value> arguments[] = {process};
  if (CallMember(env, "process", "setUp", arguments).IsEmpty() && try_catch.HasCaught()) {
    v8::Local<v8::Value> report;
    if (!try_catch.StackTrace(env.context()).ToLocal(&report)) report = try_catch.Exception();
    Fatal("SetUpProcess", *v8::String::Utf8Value(env.isolate(), report));
  }
}

// An event of process from outside of JavaScript: in a callback scope of its own, as all that the loop calls.
void EmitProcessEvent(Environment& env, const char* member) {
  CallbackScope scope(env, nullptr, member);
  v8::Local<v8::Value> function;
  if (!env.builtins().RequireMember(env, "process", member).ToLocal(&function)) return;
  Ignore(scope.Call(function.As<v8::Function>(), v8::Undefined(env.isolate())));
}

void EmitBeforeExit(Environment& env) { EmitProcessEvent(env, "emitBeforeExit"); }

void EmitExit(Environment& env) {
  env.set_exiting();
  EmitProcessEvent(env, "emitExit");
  // The scope of the event has drained, unless a listener threw: then nothing runs any more.
  v8::HandleScope handle_scope(env.isolate());
  v8::Context::Scope context_scope(env.context());
  v8::TryCatch try_catch(env.isolate());
  Ignore(CallMember(env, "process", "passExitCode", {}));
}

// Says on standard error what nobody caught.
void Report(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message) {
  if (env.seams().report_exception != nullptr) env.seams().report_exception(env, error, message);
}

bool UncaughtException(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message,
                       bool from_promise) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::TryCatch try_catch(isolate);
  v8::Local<v8::Value> arguments[] = {error, v8::Boolean::New(isolate, from_promise)};
  v8::Local<v8::Value> handled;
  // LAB-BEGIN(9.4) Ask onUncaughtException of "process". It threw: report that instead, exit code 7, false. It returned true: true.
  if (!CallMember(env, "process", "onUncaughtException", arguments).ToLocal(&handled)) {
    if (try_catch.HasCaught()) Report(env, try_catch.Exception(), try_catch.Message());
    env.set_exit_code(7);
    return false;
  }
  if (handled->IsTrue()) return true;
  // LAB-STUB (void)arguments, (void)handled;
  // LAB-STUB LAB_TODO("9.4");
  // LAB-END(9.4)
  env.set_exit_code(1);
  // 'exit' is emitted also then, before the report, and a listener may choose another code.
  v8::Local<v8::Value> status[] = {v8::Integer::New(isolate, 1)};
  v8::Local<v8::Value> code;
  if (CallMember(env, "process", "emitExitAfterException", status).ToLocal(&code) && code->IsInt32()) {
    env.set_exit_code(code.As<v8::Int32>()->Value());
  }
  Report(env, error, message);
  return false;
}

void Install(Seams& seams) {
  seams.run_main = RunMain;
  seams.create_process = CreateProcess;
  seams.set_up_process = SetUpProcess;
  seams.emit_before_exit = EmitBeforeExit;
  seams.emit_exit = EmitExit;
  seams.uncaught_exception = UncaughtException;
}

}  // namespace main_module

extern const Subsystem kChapter09 = {.name = "main_module", .slot = 9, .install = main_module::Install};

}  // namespace lab
