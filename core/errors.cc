#include "errors.h"

#include <uv.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "environment.h"
#include "trace.h"
#include "v8_compat.h"

namespace lab {

namespace {

void Set(v8::Local<v8::Context> context, v8::Local<v8::Object> target, const char* name,
         v8::Local<v8::Value> value) {
  // Fails only while terminating, and then nobody will look at the error.
  Ignore(target->Set(context, Name(context->GetIsolate(), name), value));
}

v8::Local<v8::String> Text(v8::Isolate* isolate, std::string_view text) {
  v8::Local<v8::String> string;
  if (!Utf8(isolate, text).ToLocal(&string)) return v8::String::Empty(isolate);
  return string;
}

using MakeError = v8::Local<v8::Value> (*)(v8::Local<v8::String>);

// Node puts the code into the first line of the stack ("TypeError [ERR_X]: ...") but leaves `name` alone: it
// sets the name, reads the stack so that it is computed, and takes the name back.
void Throw(v8::Isolate* isolate, MakeError make, const char* class_name, const char* code,
           std::string_view message) {
  v8::Local<v8::Context> context = isolate->GetCurrentContext();
  v8::Local<v8::Object> error = make(Text(isolate, message)).As<v8::Object>();
  std::string decorated = std::string(class_name) + " [" + code + "]";
  Set(context, error, "name", OneByte(isolate, decorated));
  Ignore(error->Get(context, Name(isolate, "stack")));
  Ignore(error->Delete(context, Name(isolate, "name")));
  Set(context, error, "code", OneByte(isolate, code));
  isolate->ThrowException(error);
}

// Node's own first line, so that people find the same explanations.
void PrintFatal(const char* location, const char* message) {
  std::fflush(stdout);
  std::fprintf(stderr, "FATAL ERROR: %s %s\n", location != nullptr ? location : "", message);
  std::fflush(stderr);
  Trace::FlushAll();
}

void OnFatalError(const char* location, const char* message) {
  PrintFatal(location, message);
  std::abort();
}

#if LAB_V8_AT_LEAST(11, 0)
void OnOutOfMemory(const char* location, const v8::OOMDetails& details) {
  PrintFatal(location, details.is_heap_oom ? "Allocation failed - JavaScript heap out of memory"
                                           : "Allocation failed - process out of memory");
  std::abort();
}
#else
void OnOutOfMemory(const char* location, bool is_heap_oom) {
  PrintFatal(location, is_heap_oom ? "Allocation failed - JavaScript heap out of memory"
                                   : "Allocation failed - process out of memory");
  std::abort();
}
#endif

}  // namespace

v8::Local<v8::Value> UvException(v8::Isolate* isolate, int error, const char* syscall, std::string_view path) {
  v8::Local<v8::Context> context = isolate->GetCurrentContext();
  std::string message = std::string(uv_err_name(error)) + ": " + uv_strerror(error) + ", " + syscall;
  if (!path.empty()) message.append(" '").append(path).append("'");
  v8::Local<v8::Object> exception = v8::Exception::Error(Text(isolate, message)).As<v8::Object>();
  Set(context, exception, "errno", v8::Integer::New(isolate, error));
  Set(context, exception, "syscall", OneByte(isolate, syscall));
  Set(context, exception, "code", OneByte(isolate, uv_err_name(error)));
  if (!path.empty()) Set(context, exception, "path", Text(isolate, path));
  return exception;
}

void ThrowUvException(v8::Isolate* isolate, int error, const char* syscall, std::string_view path) {
  isolate->ThrowException(UvException(isolate, error, syscall, path));
}

void ThrowTypeError(v8::Isolate* isolate, const char* code, std::string_view message) {
  Throw(isolate, v8::Exception::TypeError, "TypeError", code, message);
}

void ThrowRangeError(v8::Isolate* isolate, const char* code, std::string_view message) {
  Throw(isolate, v8::Exception::RangeError, "RangeError", code, message);
}

void ThrowError(v8::Isolate* isolate, const char* code, std::string_view message) {
  Throw(isolate, v8::Exception::Error, "Error", code, message);
}

void Fatal(const char* where, const char* message) { OnFatalError(where, message); std::abort(); }

void InstallFatalHandlers(v8::Isolate* isolate) {
  isolate->SetFatalErrorHandler(OnFatalError);
  isolate->SetOOMErrorHandler(OnOutOfMemory);
}

}  // namespace lab
