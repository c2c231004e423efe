// V8 and libuv in one process. V8 knows JavaScript and nothing of timers, files or waiting; libuv knows waiting
// and nothing of JavaScript. A runtime is what stands between them, and this file is the smallest one: a context,
// one native function, a file to run, a loop to hand the thread to, and an orderly end.
//
// Given: the platform (core/platform.h), the isolate and the loop (core/environment.h).
// In Node: NewContext in src/api/environment.cc, SpinEventLoop in src/api/embed_helpers.cc, FreeEnvironment.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "callback_scope.h"
#include "environment.h"
#include "errors.h"
#include "native_request.h"
#include "native_timer.h"
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
  // TODO(6.2): Append each argument as text to `line`, a space between two; return at once when a conversion threw.
  (void)isolate;
  LAB_TODO("6.2", "Append each argument as text to `line`, a space between two; return at once when a conversion threw.");
  // END(6.2)
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stdout);
  std::fflush(stdout);
}

// Puts print() on the template of the global object, so that each context made of it has one.
void AddPrint(v8::Isolate* isolate, v8::Local<v8::ObjectTemplate> global) {
  // TODO(6.2): Set a function template of Print under the name "print"; not enumerable, as V8's own globals are.
  (void)global;
  LAB_TODO("6.2", "Set a function template of Print under the name \"print\"; not enumerable, as V8's own globals are.");
  // END(6.2)
}

// A context: a global object with its own Object, Array, Promise ... for scripts to run in.
v8::MaybeLocal<v8::Context> CreateContext(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  v8::Local<v8::Context> context;
  // TODO(6.1): Make an object template for the global object, let AddPrint fill it, and make a context with it.
  LAB_TODO("6.1", "Make an object template for the global object, let AddPrint fill it, and make a context with it.");
  // END(6.1)
  // The Local dies with this function's handle scope, unless it escapes to the caller's.
  return handle_scope.Escape(context);
}

// The file's bytes; false, with an exception thrown, when it cannot be read or is longer than a string may be.
bool ReadFile(Environment& env, const std::string& path, std::string& text) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    ThrowUvException(env.isolate(), UV_ENOENT, "open", path);
    return false;
  }
  std::error_code no_file;  // A pipe has no size.
  if (std::uintmax_t size = std::filesystem::file_size(path, no_file); !no_file && size > v8::String::kMaxLength) {
    ThrowError(env.isolate(), "ERR_STRING_TOO_LONG", "Cannot create a string longer than 0x1fffffe8 characters");
    return false;
  }
  text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  return true;
}

// Runs a file as a script. Empty: an exception was thrown, and the caller's TryCatch has it.
v8::MaybeLocal<v8::Value> RunScript(Environment& env, const std::string& path) {
  v8::Isolate* isolate = env.isolate();
  v8::EscapableHandleScope handle_scope(isolate);
  std::string text;
  if (!ReadFile(env, path, text)) return {};
  v8::Local<v8::Value> result;
  // TODO(6.3): Make a V8 string of the UTF-8 text, compile it and run it; return {} where a step has no result.
  LAB_TODO("6.3", "Make a V8 string of the UTF-8 text, compile it and run it; return {} where a step has no result.");
  // END(6.3)
  return handle_scope.Escape(result);
}

// Hands the thread to libuv until nothing is alive any more. V8 does nothing in here by itself: JavaScript runs
// when a callback of libuv calls it.
void SpinLoop(Environment& env) {
  // TODO(6.4): Run env.loop() until no handle or request is left that keeps it alive.
  (void)env;
  LAB_TODO("6.4", "Run env.loop() until no handle or request is left that keeps it alive.");
  // END(6.4)
}

// The end of an environment. Each step takes away what the next one must not find any more; the environment
// says so when one comes too early (core/environment.h lists the steps).
void TearDown(Environment& env) {
  env.RunCleanupHooks();
  // TODO(6.5): Cancel requests and close handles, let the loop deliver what that causes, then free: subsystems, context, isolate, loop.
  LAB_TODO("6.5", "Cancel requests and close handles, let the loop deliver what that causes, then free: subsystems, context, isolate, loop.");
  // END(6.5)
}

void Install(Seams& seams) {
  seams.create_context = CreateContext;
  seams.run_script = RunScript;
  seams.spin_loop = SpinLoop;
  seams.tear_down = TearDown;
}

const Option kOptions[] = {
    {"--native-timer", true, "a timer of libuv's that JavaScript does not see: MS, or MS,COUNT"},
    {"--native-timer-unref", false, "that timer does not keep the process alive"},
    {"--native-timer-turns", false, "that timer says whether the loop turned a few times, or many"},
    {"--native-timer-reopen", false, "that timer's close callback opens another one and closes that"},
    {"--native-request", false, "two requests of libuv's are in flight when the environment ends"},
};

void Start(Environment& env) {
  NativeTimer::Start(env);
  NativeRequest::Start(env);
}

}  // namespace engine

extern const Subsystem kChapter06 = {
    .name = "engine", .slot = 6, .install = engine::Install, .start = engine::Start, .options = engine::kOptions};

}  // namespace lab
