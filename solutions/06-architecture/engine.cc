// V8 and libuv in one process. V8 knows JavaScript and nothing of timers, files or waiting; libuv knows waiting
// and nothing of JavaScript. A runtime is what stands between them, and this file is the smallest one: a context,
// one native function, a file to run, a loop to hand the thread to, and an orderly end.
//
// In Node: NewContext in src/api/environment.cc, SpinEventLoop in src/api/embed_helpers.cc, FreeEnvironment.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace engine {

// print(...values): the values as text, separated by spaces, and a newline on standard output.
void Print(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  std::string line;
  for (int i = 0; i < args.Length(); ++i) {
    v8::String::Utf8Value text(isolate, args[i]);
    if (*text == nullptr) return;  // Its toString threw; the exception is on its way.
    if (i > 0) line += ' ';
    line.append(*text, text.length());
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fflush(stdout);
}

v8::MaybeLocal<v8::Context> CreateContext(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  v8::Local<v8::ObjectTemplate> global = v8::ObjectTemplate::New(isolate);
  v8::Local<v8::FunctionTemplate> print = v8::FunctionTemplate::New(isolate, Print);
  global->Set(Name(isolate, "print"), print, v8::DontEnum);
  v8::Local<v8::Context> context = v8::Context::New(isolate, nullptr, global);
  return handle_scope.Escape(context);
}

v8::MaybeLocal<v8::Value> RunScript(Environment& env, const std::string& path) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    ThrowUvException(isolate, UV_ENOENT, "open", path);
    return {};
  }
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  v8::Local<v8::String> source;
  v8::Local<v8::Script> script;
  v8::Local<v8::Value> result;
  if (!Utf8(isolate, text).ToLocal(&source) ||
      !v8::Script::Compile(env.context(), source).ToLocal(&script) || !script->Run(env.context()).ToLocal(&result)) {
    return {};
  }
  return handle_scope.Escape(result);
}

void SpinLoop(Environment& env) { uv_run(env.loop(), UV_RUN_DEFAULT); }

void TearDown(Environment& env) {
  env.RunCleanupHooks();
  env.CancelRequests();
  env.CloseHandles();
  uv_run(env.loop(), UV_RUN_DEFAULT);
  env.DestroySubsystems();
  env.ReleaseContext();
  env.DisposeIsolate();
  env.CloseLoop();
}

void Install(Seams& seams) {
  seams.create_context = CreateContext;
  seams.run_script = RunScript;
  seams.spin_loop = SpinLoop;
  seams.tear_down = TearDown;
}

}  // namespace engine

extern const Subsystem kChapter06 = {.name = "engine", .slot = 6, .install = engine::Install};

}  // namespace lab
