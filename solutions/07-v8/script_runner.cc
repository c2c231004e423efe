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
  for (int i = 0; i < start; ++i) text += i < line.length() && (*line)[i] == '\t' ? '\t' : ' ';
  text += std::string(static_cast<size_t>(std::max(end - start, 1)), '^');
  return text + "\n";
}

void ReportException(Environment& env, v8::Local<v8::Value> error, v8::Local<v8::Message> message) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Context> context = env.context();
  std::string report = SourceLine(isolate, context, message);
  v8::Local<v8::Value> stack;
  if (error->IsNativeError() && error.As<v8::Object>()->Get(context, Name(isolate, "stack")).ToLocal(&stack) &&
      stack->IsString()) {
    report += "\n" + std::string(*v8::String::Utf8Value(isolate, stack));
  } else {
    v8::String::Utf8Value text(isolate, error);
    report += std::string("Uncaught:\n") + (*text != nullptr ? *text : "exception");
  }
  std::fprintf(stderr, "%s\n\nNode.js v%s\n", report.c_str(), NODE_VERSION_STRING);
}

void Install(Seams& seams) {
  seams.compile_function = CompileFunction;
  seams.report_exception = ReportException;
}

}  // namespace script_runner

extern const Subsystem kChapter07 = {.name = "script_runner", .slot = 7, .install = script_runner::Install};

}  // namespace lab
