// Text becomes code: compiled with an origin, so that errors can say where they are, kept on disk so that the next
// run need not compile again, and reported as Node does when nobody catches an exception.
//
// In Node: ContextifyContext::CompileFunction in src/node_contextify.cc, PrintException and
// AppendExceptionLine in src/node_errors.cc.
#include <node_version.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "code_cache.h"
#include "environment.h"
#include "options.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter07;

namespace script_runner {

struct State {
  const char* cache = "off";  // What became of the entry file's code cache.
};

// --- The code cache --------------------------------------------------------------------------------------------

// The only header that a file with this payload, for this source, may have.
CacheHeader HeaderFor(std::string_view payload, std::string_view source) {
  return {.magic = kCacheMagic,
          .source_hash = Hash(source),
          .payload_hash = Hash(payload),
          .payload_size = static_cast<uint32_t>(payload.size()),
          .version_tag = v8::ScriptCompiler::CachedDataVersionTag()};
}

// What a cache file holds: a header that says what the bytes were made from, and V8's bytes.
std::string MakeCacheFile(v8::Local<v8::Function> function, std::string_view source) {
  std::unique_ptr<v8::ScriptCompiler::CachedData> data(v8::ScriptCompiler::CreateCodeCacheForFunction(function));
  if (data == nullptr) return "";
  std::string_view payload(reinterpret_cast<const char*>(data->data), static_cast<size_t>(data->length));
  CacheHeader header;
  // TODO(7.4): Fill the header: what the payload was made from, and how to tell that it is whole.
  header = HeaderFor(payload, source);
  // END(7.4)
  std::string file(reinterpret_cast<const char*>(&header), sizeof(header));
  return file.append(payload);
}

// V8's bytes in `file`; empty when the file is not whole, or was made from another source or by another V8.
std::string_view CheckCacheFile(std::string_view file, std::string_view source) {
  CacheHeader header;
  std::string_view payload;
  // TODO(7.5): Take the header out of the file and compare everything in it; return {} where something differs.
  if (file.size() < sizeof(header)) return {};
  payload = file.substr(sizeof(header));
  header = HeaderFor(payload, source);  // What it must be; there is no padding in it.
  static_assert(std::has_unique_object_representations_v<CacheHeader>);
  if (file.substr(0, sizeof(header)) != std::string_view(reinterpret_cast<const char*>(&header), sizeof(header))) return {};
  // END(7.5)
  return payload;
}

// --- Compiling -------------------------------------------------------------------------------------------------

// `cache`: V8's bytes or empty. `rejected`, where it is not null, tells whether V8 refused them.
v8::MaybeLocal<v8::Function> Compile(Environment& env, const ScriptSource& script,
                                     std::span<const char* const> parameters, std::string_view cache,
                                     bool* rejected) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  std::vector<v8::Local<v8::String>> names;
  for (const char* parameter : parameters) names.push_back(Name(isolate, parameter));
  // V8 takes ownership of the CachedData, not of the bytes.
  auto* cached = cache.empty() ? nullptr
                               : new v8::ScriptCompiler::CachedData(reinterpret_cast<const uint8_t*>(cache.data()),
                                                                    static_cast<int>(cache.size()));
  v8::Local<v8::String> name;
  v8::Local<v8::Function> function;
  // TODO(7.1): Make an origin of the script's name (line and column 0) and compile text and cache with it as a function of `names`. Tell through `rejected`, where it is not null, whether V8 refused the cache.
  if (!Utf8(isolate, script.name).ToLocal(&name)) {
    delete cached;
    return {};
  }
  v8::ScriptCompiler::Source source(script.text, v8::ScriptOrigin(isolate, name), cached);
  if (!v8::ScriptCompiler::CompileFunction(env.context(), &source, names.size(), names.data(), 0, nullptr,
                                           cached != nullptr ? v8::ScriptCompiler::kConsumeCodeCache
                                                             : v8::ScriptCompiler::kNoCompileOptions)
           .ToLocal(&function)) {
    return {};
  }
  if (cached != nullptr && rejected != nullptr) *rejected = source.GetCachedData()->rejected;
  // END(7.1)
  return handle_scope.Escape(function);
}

v8::MaybeLocal<v8::Function> CompileFunction(Environment& env, const ScriptSource& script,
                                             std::span<const char* const> parameters) {
  std::optional<std::string_view> directory = env.options().Get("--code-cache");
  if (!directory) return Compile(env, script, parameters, {}, nullptr);

  v8::String::Utf8Value text(env.isolate(), script.text);
  std::string_view source(*text, static_cast<size_t>(text.length()));
  std::string path = CachePath(*directory, script.name);
  std::string file = ReadCacheFile(path);
  std::string_view payload = file.empty() ? std::string_view() : CheckCacheFile(file, source);
  bool rejected = false;
  v8::Local<v8::Function> function;
  if (!Compile(env, script, parameters, payload, &rejected).ToLocal(&function)) return {};
  State& state = env.Get<State>(kChapter07);
  if (!payload.empty() && !rejected) {
    state.cache = "used";
  } else {
    state.cache = file.empty() ? "produced" : "rejected";
    WriteCacheFile(path, MakeCacheFile(function, source));
  }
  return function;
}

// --- Reporting -------------------------------------------------------------------------------------------------

// The place: "file:line", the line of the source, and carets under what V8 blames, each with its newline.
std::string SourceLine(v8::Isolate* isolate, v8::Local<v8::Context> context, v8::Local<v8::Message> message) {
  v8::Local<v8::String> source;
  if (message.IsEmpty() || !message->GetSourceLine(context).ToLocal(&source)) return "";
  v8::String::Utf8Value line(isolate, source);
  v8::String::Utf8Value name(isolate, message->GetScriptResourceName());
  int number = message->GetLineNumber(context).FromMaybe(0);
  // Columns count from 0, in UTF-16 units; `end` is one behind. `line` is UTF-8, so that behind a character beyond
  // ASCII (*line)[start] is another one. Node looks for tabs in those bytes all the same.
  int start = message->GetStartColumn(context).FromMaybe(0);
  int end = message->GetEndColumn(context).FromMaybe(0);
  std::string text = std::string(*name) + ":" + std::to_string(number) + "\n" + *line + "\n";
  // What V8 blames may lie behind the line's end, such as the end of a text.
  if (start > end || end > line.length()) return text;
  // TODO(7.2): Append blanks up to `start` (a tab where the line has one), carets up to `end`, and a newline.
  // Columns count UTF-16 units, `line` is UTF-8: look for tabs in the former.
  v8::String::Value units(isolate, source);
  for (int column = 0; column < start; column++) text += (*units)[column] == '\t' ? '\t' : ' ';
  text.append(static_cast<size_t>(end - start), '^');
  text += '\n';
  // END(7.2)
  return text;
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
  std::string report;
  // TODO(7.3): Of an error: place, empty line, description. Of anything else: empty line, place, description. The place is `line`: file:line, source and carets, ended by a newline.
  std::string description = Describe(env, error);
  report = error->IsNativeError() ? line + '\n' + description : '\n' + line + description;
  // END(7.3)
  std::fprintf(stderr, "%s\n\nNode.js v%s\n", report.c_str(), NODE_VERSION_STRING);
}

// --- lab:v8 ----------------------------------------------------------------------------------------------------

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

void CodeCache(const Arguments& args) {
  Environment& env = Environment::From(args);
  args.GetReturnValue().Set(OneByte(env.isolate(), env.Get<State>(kChapter07).cache));
}

// compileNative(parameter..., body): a function in whose body V8's %Functions may stand.
void CompileNative(const Arguments& args) {
  Environment& env = Environment::From(args);
  std::vector<v8::Local<v8::String>> parameters;
  for (int i = 0; i < args.Length() - 1; ++i) parameters.push_back(args[i].As<v8::String>());
  v8::ScriptCompiler::Source source(args[args.Length() - 1].As<v8::String>());
  v8::V8::SetFlagsFromString("--allow-natives-syntax");
  v8::MaybeLocal<v8::Function> compiled = v8::ScriptCompiler::CompileFunction(
      env.context(), &source, parameters.size(), parameters.data(), 0, nullptr, v8::ScriptCompiler::kEagerCompile);
  v8::V8::SetFlagsFromString("--no-allow-natives-syntax");
  v8::Local<v8::Function> function;
  if (compiled.ToLocal(&function)) args.GetReturnValue().Set(function);
}

// heapStatistics(): [used, total, external, global handles], in bytes.
void HeapStatistics(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::HeapStatistics heap;
  isolate->GetHeapStatistics(&heap);
  v8::Local<v8::Value> numbers[] = {v8::Number::New(isolate, static_cast<double>(heap.used_heap_size())),
                                    v8::Number::New(isolate, static_cast<double>(heap.total_heap_size())),
                                    v8::Number::New(isolate, static_cast<double>(heap.external_memory())),
                                    v8::Number::New(isolate, static_cast<double>(heap.used_global_handles_size()))};
  args.GetReturnValue().Set(v8::Array::New(isolate, numbers, 4));
}

const Method kMethods[] = {
    {"codeCache", CodeCache, 0}, {"compileNative", CompileNative, 1}, {"heapStatistics", HeapStatistics, 0}};

const Option kOptions[] = {{"--code-cache", true, "keep compiled code of the entry file in this directory"}};

void* Create(Environment&) { return new State; }
void Destroy(void* state) { delete static_cast<State*>(state); }

void Install(Seams& seams) {
  seams.compile_function = CompileFunction;
  seams.report_exception = ReportException;
}

}  // namespace script_runner

extern const Subsystem kChapter07 = {.name = "script_runner",
                                     .slot = 7,
                                     .install = script_runner::Install,
                                     .create = script_runner::Create,
                                     .destroy = script_runner::Destroy,
                                     .methods = script_runner::kMethods,
                                     .options = script_runner::kOptions};

}  // namespace lab
