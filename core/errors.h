// How errors of libuv and of wrong arguments reach JavaScript: with Node's message shape and with `code`,
// `errno`, `syscall` and, where there is one, `path`, `address` and `port`.
//
// In Node: UVException in src/api/exceptions.cc and THROW_ERR_* in src/node_errors.h.
#ifndef LAB_CORE_ERRORS_H_
#define LAB_CORE_ERRORS_H_

#include <v8.h>

#include <string_view>

namespace lab {

class Environment;

// An Error such as "ENOENT: no such file or directory, open 'x'". `error` is libuv's negative number.
v8::Local<v8::Value> UvException(v8::Isolate* isolate, int error, const char* syscall, std::string_view path = {});

// Throws that error; the caller returns to JavaScript at once.
void ThrowUvException(v8::Isolate* isolate, int error, const char* syscall, std::string_view path = {});

// Throw a TypeError or RangeError that carries `code`, with a message as Node words it.
void ThrowTypeError(v8::Isolate* isolate, const char* code, std::string_view message);
void ThrowRangeError(v8::Isolate* isolate, const char* code, std::string_view message);
void ThrowError(v8::Isolate* isolate, const char* code, std::string_view message);

// Ends the process as Node does when an invariant of ours is broken: message, then abort().
[[noreturn]] void Fatal(const char* where, const char* message);

// Installs V8's fatal-error and out-of-memory handlers, which print what Node prints.
void InstallFatalHandlers(v8::Isolate* isolate);

}  // namespace lab

// An invariant of the runtime, checked in every build: cheap, and never for what a script can cause.
#define LAB_CHECK(condition) \
  do {                       \
    if (!(condition)) [[unlikely]] ::lab::Fatal(__FILE__, "broken invariant: " #condition); \
  } while (0)

#endif  // LAB_CORE_ERRORS_H_
