#include "builtins.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "environment.h"
#include "errors.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace {

// The text of an embedded module, used in place by V8.
class EmbeddedText : public v8::String::ExternalOneByteStringResource {
 public:
  explicit EmbeddedText(const EmbeddedSource& source) : source_(source) {}
  const char* data() const override { return source_.data; }
  size_t length() const override { return source_.size; }

 private:
  const EmbeddedSource& source_;
};

// labTodo(id, sentence): LAB_TODO for JavaScript; the place is that of the caller.
void TodoCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::String::Utf8Value id(isolate, args[0]);
  v8::String::Utf8Value sentence(isolate, args[1]);
  std::string file = "?";
  int line = 0;
  v8::Local<v8::StackTrace> stack = v8::StackTrace::CurrentStackTrace(isolate, 1);
  if (stack->GetFrameCount() > 0) {
    v8::Local<v8::StackFrame> frame = stack->GetFrame(isolate, 0);
    v8::String::Utf8Value script(isolate, frame->GetScriptName());
    if (*script != nullptr) file = std::string(*script) + ".js";
    if (file.starts_with("node:")) file.erase(0, 5);
    line = frame->GetLineNumber();
  }
  Todo(*id, *sentence, file.c_str(), line);
}

}  // namespace

Builtins::Builtins() : override_directory_(std::getenv("LAB_BUILTINS")) {
  for (const Registration& registration : Registry()) {
    for (size_t i = 0; i < registration.source_count; ++i) {
      const EmbeddedSource& source = registration.sources[i];
      sources_.insert_or_assign(source.id, &source);
    }
  }
}

v8::MaybeLocal<v8::String> Builtins::ReadSource(v8::Isolate* isolate, std::string_view id) {
  if (override_directory_ != nullptr) {
    std::string path = std::string(override_directory_) + "/" + std::string(id) + ".js";
    std::replace(path.begin(), path.end(), ':', '/');  // "lab:loop" is lab/loop.js.
    std::ifstream file(path, std::ios::binary);
    if (file) {
      std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
      return Utf8(isolate, text);
    }
  }
  const EmbeddedSource& source = *sources_.at(id);
  return v8::String::NewExternalOneByte(isolate, new EmbeddedText(source));
}

v8::Local<v8::Function> Builtins::RequireFunction(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  if (require_.IsEmpty()) {
    v8::Local<v8::Context> context = env.context();
    auto make = [&](v8::FunctionCallback callback, const char* name) {
      v8::Local<v8::Function> function = v8::Function::New(context, callback).ToLocalChecked();
      function->SetName(Name(isolate, name));
      return function;
    };
    require_.Reset(isolate, make(RequireCallback, "require"));
    internal_binding_.Reset(isolate, make(Bindings::InternalBinding, "internalBinding"));
    todo_.Reset(isolate, make(TodoCallback, "labTodo"));
  }
  return require_.Get(isolate);
}

void Builtins::RequireCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value id(env.isolate(), args[0]);
  v8::Local<v8::Value> exports;
  if (env.builtins().Require(env, std::string_view(*id, id.length())).ToLocal(&exports)) {
    args.GetReturnValue().Set(exports);
  }
}

v8::MaybeLocal<v8::Value> Builtins::Require(Environment& env, std::string_view id) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  v8::Local<v8::Context> context = env.context();
  v8::Local<v8::String> exports_name = Name(isolate, "exports");

  auto source_entry = sources_.find(id);
  if (source_entry == sources_.end()) {
    ThrowError(isolate, "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: " + std::string(id));
    return {};
  }
  id = source_entry->first;  // The embedded one, which lives for ever.

  auto loaded = modules_.find(id);
  if (loaded != modules_.end()) {
    v8::Local<v8::Value> exports;
    if (!loaded->second.Get(isolate)->Get(context, exports_name).ToLocal(&exports)) return {};
    return handle_scope.Escape(exports);
  }

  v8::Local<v8::Value> process = env.process();
  // Making process may itself have loaded this module.
  if (modules_.contains(id)) return handle_scope.EscapeMaybe(Require(env, id));

  v8::Local<v8::String> text;
  if (!ReadSource(isolate, id).ToLocal(&text)) return {};
  std::string name = "node:" + std::string(id);
  v8::ScriptOrigin origin(isolate, OneByte(isolate, name), 0, 0, true);
  v8::ScriptCompiler::Source source(text, origin);
  v8::Local<v8::String> parameters[] = {exports_name,
                                        Name(isolate, "require"),
                                        Name(isolate, "module"),
                                        Name(isolate, "process"),
                                        Name(isolate, "internalBinding"),
                                        Name(isolate, "labTodo")};
  v8::Local<v8::Function> function;
  if (!v8::ScriptCompiler::CompileFunction(context, &source, std::size(parameters), parameters, 0, nullptr)
           .ToLocal(&function)) {
    return {};
  }

  v8::Local<v8::Object> exports = v8::Object::New(isolate);
  v8::Local<v8::Object> module = v8::Object::New(isolate);
  module->Set(context, exports_name, exports).Check();
  module->Set(context, Name(isolate, "id"), OneByte(isolate, id)).Check();
  modules_[id].Reset(isolate, module);  // Before it runs: a cycle gets the exports made so far.

  v8::Local<v8::Function> require = RequireFunction(env);
  v8::Local<v8::Value> arguments[] = {exports, require, module, process, internal_binding_.Get(isolate),
                                      todo_.Get(isolate)};
  v8::Local<v8::Value> result;
  if (!function->Call(context, v8::Undefined(isolate), std::size(arguments), arguments).ToLocal(&result)) {
    modules_.erase(id);
    return {};
  }
  v8::Local<v8::Value> final_exports;
  if (!module->Get(context, exports_name).ToLocal(&final_exports)) return {};
  return handle_scope.Escape(final_exports);
}

v8::MaybeLocal<v8::Value> Builtins::RequireMember(Environment& env, std::string_view id, const char* member) {
  v8::Local<v8::Value> exports;
  if (!Require(env, id).ToLocal(&exports)) return {};
  if (!exports->IsObject()) return {};
  return exports.As<v8::Object>()->Get(env.context(), Name(env.isolate(), member));
}

std::vector<std::string_view> Builtins::PublicIds() const {
  std::vector<std::string_view> ids;
  for (const auto& [id, source] : sources_) {
    if (!id.starts_with("internal/")) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

void Builtins::Clear() {
  modules_.clear();
  require_.Reset();
  internal_binding_.Reset();
  todo_.Reset();
}

}  // namespace lab
