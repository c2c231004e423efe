// internalBinding('fd'): writing text to a descriptor at once. It is what console stands on until streams
// (chapter 31) wrap descriptors 1 and 2: everything is written when console.log returns, to files, pipes and
// terminals alike. In Node: SyncWriteStream for files, a blocking pipe or terminal otherwise.
#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "core_subsystems.h"
#include "environment.h"
#include "trace.h"
#include "v8_compat.h"

namespace lab {

namespace {

// Writes all of it. A full pipe that somebody made non-blocking is waited for. Returns 0 or an errno.
int WriteAll(int fd, const char* data, size_t size) {
  while (size > 0) {
    ssize_t written = write(fd, data, size);
    if (written >= 0) {
      data += written;
      size -= static_cast<size_t>(written);
    } else if (errno == EAGAIN) {
      pollfd waiting = {fd, POLLOUT, 0};
      if (poll(&waiting, 1, -1) < 0 && errno != EINTR) return errno;
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// writeSync(fd, text): 0, or the errno that stopped it; part of the text may have been written then.
void WriteSync(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  v8::Isolate* isolate = env.isolate();
  int fd = args[0]->Int32Value(env.context()).FromMaybe(-1);
  v8::Local<v8::String> text;
  if (!args[1]->ToString(env.context()).ToLocal(&text)) return;

  // A line of a log is short: no allocation for it. One character is at most three bytes of UTF-8.
  char small[4096];
  std::unique_ptr<char[]> large;
  char* data = small;
  size_t capacity = static_cast<size_t>(text->Length()) * 3;
  if (capacity > sizeof(small)) {
    large.reset(new char[capacity]);
    data = large.get();
  }
  int size = text->WriteUtf8(isolate, data, static_cast<int>(capacity), nullptr,
                             v8::String::NO_NULL_TERMINATION | v8::String::REPLACE_INVALID_UTF8);
  if (Trace* trace = env.trace()) [[unlikely]] trace->Write(fd, static_cast<uint32_t>(size));
  args.GetReturnValue().Set(WriteAll(fd, data, static_cast<size_t>(size)));
}

void IsATty(const v8::FunctionCallbackInfo<v8::Value>& args) {
  int fd = args[0]->Int32Value(args.GetIsolate()->GetCurrentContext()).FromMaybe(-1);
  args.GetReturnValue().Set(fd >= 0 && isatty(fd) == 1);
}

const Method kMethods[] = {{"writeSync", WriteSync, 2}, {"isatty", IsATty, 1}};

}  // namespace

const Subsystem kFdBinding = {.name = "fd", .slot = 3, .methods = kMethods};

}  // namespace lab
