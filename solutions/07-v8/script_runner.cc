// Text becomes code: compiled with an origin, so that errors can say where they are, and reported as Node does
// when nobody catches them.
//
// In Node: ContextifyContext::CompileFunction in src/node_contextify.cc, PrintException and
// AppendExceptionLine in src/node_errors.cc.
#include <node_version.h>

#include <cstdio>
#include <string>
#include <vector>

#include "environment.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace script_runner {

v8::MaybeLocal<v8::Function> CompileFunction(Environment& env, const ScriptSource& script,
                                             std::span<const char* const> parameters) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  v8::Local<v8::String> name;
  if (!Utf8(isolate, script.name).ToLocal(&name)) return {};
  v8::ScriptOrigin origin(isolate, name, 0, 0, true);
  v8::ScriptCompiler::Source source(script.text, origin);
  std::vector<v8::Local<v8::String>> names;
  for (const char* parameter : parameters) names.push_back(Name(isolate, parameter));
  return handle_scope.EscapeMaybe(v8::ScriptCompiler::CompileFunction(
      env.context(), &source, names.size(), names.data(), 0, nullptr));
}

// "file:line", the line of the source, and carets under what V8 blames.
std::string SourceLine(v8::Isolate* isolate, v8::Local<v8::Context> context, v8::Local<v8::Message> message) {
  v8::Local<v8::String> source;
  if (message.IsEmpty() || !message->GetSourceLine(context).ToLocal(&source)) return "";
  v8::String::Utf8Value line(isolate, source);
  v8::String::Utf8Value name(isolate, message->GetScriptResourceName());
  int number = message->GetLineNumber(context).FromMaybe(0);
  int start = message->GetStartColumn(context).FromMaybe(0);
  int end = message->GetEndColumn(context).FromMaybe(0);
  std::string text = std::string(*name) + ":" + std::to_string(number) + "\n" + *line + "\n";
  // What V8 blames may lie behind the line's end, such as the end of a text.
  if (start > end || end > line.length()) return text;
  for (int i = 0; i < start; ++i) text += i < line.length() && (*line)[i] == '\t' ? '\t' : ' ';
  text += std::string(static_cast<size_t>(end - start), '^');
  return text + "\n";
}

// What a value that was thrown looks like: an object as util.inspect shows it (an error with its stack and its own
// properties), anything else as text. Without util.inspect, an error's stack. "" for what refuses to be shown.
std::string Describe(Environment& env, v8::Local<v8::Value> error) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::Context> context = env.context();
  v8::TryCatch try_catch(isolate);  // A getter, or inspect itself, may throw: the report goes on without.
  v8::Local<v8::Value> shown = error;
  v8::Local<v8::Value> stack;
  if (error->IsObject() && error.As<v8::Object>()->Get(context, Name(isolate, "stack")).ToLocal(&stack)) {
    if (error->IsNativeError() && stack->IsString()) shown = stack;
    v8::Local<v8::Value> inspect;
    if (env.builtins().Exists("internal/util/inspect") &&
        env.builtins().RequireMember(env, "internal/util/inspect", "inspect").ToLocal(&inspect)) {
      v8::Local<v8::Object> options = v8::Object::New(isolate);
      options->Set(context, Name(isolate, "depth"), v8::Integer::New(isolate, 5)).Check();
      options->Set(context, Name(isolate, "customInspect"), v8::False(isolate)).Check();
      v8::Local<v8::Value> arguments[] = {error, options};
      v8::Local<v8::Value> text;
      if (inspect.As<v8::Function>()->Call(context, v8::Undefined(isolate), 2, arguments).ToLocal(&text)) shown = text;
    }
  }
  v8::String::Utf8Value text(isolate, shown);
  return *text != nullptr ? *text : "";
}

void ReportException(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message) {
  v8::HandleScope handle_scope(env.isolate());
  const std::string line = SourceLine(env.isolate(), env.context(), message);
  // An error begins with its place; before any other value Node leaves a line empty.
  const std::string report = error->IsNativeError() ? line + "\n" : "\n" + line;
  std::fprintf(stderr, "%s%s\n\nNode.js v%s\n", report.c_str(), Describe(env, error).c_str(), NODE_VERSION_STRING);
}

void Install(Seams& seams) {
  seams.compile_function = CompileFunction;
  seams.report_exception = ReportException;
}

}  // namespace script_runner

extern const Subsystem kChapter07 = {.name = "script_runner", .slot = 7, .install = script_runner::Install};

}  // namespace lab
