// System calls on descriptors, for JavaScript: one native function is one call. Files come with chapter 22 and
// streams with chapter 31; until then this is how a script has something to watch.
#ifndef LAB_13_DESCRIPTORS_H_
#define LAB_13_DESCRIPTORS_H_

#include <fcntl.h>
#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <vector>

#include "environment.h"
#include "errors.h"
#include "v8_compat.h"

namespace lab::poll {

inline int Descriptor(const v8::FunctionCallbackInfo<v8::Value>& args) {
  return args[0]->Int32Value(args.GetIsolate()->GetCurrentContext()).FromMaybe(-1);
}

// read(fd, size): a Uint8Array of at most `size` bytes, empty at the end of the input; null when there is nothing now.
inline void Read(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  std::vector<char> data(args[1]->Uint32Value(isolate->GetCurrentContext()).FromMaybe(0));
  ssize_t size;
  do {
    size = ::read(Descriptor(args), data.data(), data.size());
  } while (size < 0 && errno == EINTR);
  if (size < 0) {
    if (errno == EAGAIN) return args.GetReturnValue().SetNull();
    return ThrowUvException(isolate, uv_translate_sys_error(errno), "read");
  }
  auto buffer = v8::ArrayBuffer::New(isolate, static_cast<size_t>(size));
  std::copy_n(data.data(), size, static_cast<char*>(buffer->GetBackingStore()->Data()));
  args.GetReturnValue().Set(v8::Uint8Array::New(buffer, 0, static_cast<size_t>(size)));
}

// write(fd, text): how many bytes were taken; null when there is no room now.
inline void Write(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::String::Utf8Value text(isolate, args[1]);
  ssize_t size;
  do {
    size = ::write(Descriptor(args), *text, static_cast<size_t>(text.length()));
  } while (size < 0 && errno == EINTR);
  if (size >= 0) return args.GetReturnValue().Set(static_cast<double>(size));
  if (errno == EAGAIN) return args.GetReturnValue().SetNull();
  ThrowUvException(isolate, uv_translate_sys_error(errno), "write");
}

// open(path): a descriptor to read from.
inline void Open(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::String::Utf8Value path(args.GetIsolate(), args[0]);
  const int fd = ::open(*path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0) return ThrowUvException(args.GetIsolate(), uv_translate_sys_error(errno), "open", *path);
  args.GetReturnValue().Set(fd);
}

inline void Close(const v8::FunctionCallbackInfo<v8::Value>& args) {
  if (::close(Descriptor(args)) != 0) ThrowUvException(args.GetIsolate(), uv_translate_sys_error(errno), "close");
}

// pipe(): [the end to read from, the end to write to]. Neither blocks.
inline void Pipe(const v8::FunctionCallbackInfo<v8::Value>& args) {
  v8::Isolate* isolate = args.GetIsolate();
  int fds[2];
  if (pipe2(fds, O_CLOEXEC | O_NONBLOCK) != 0)
    return ThrowUvException(isolate, uv_translate_sys_error(errno), "pipe");
  v8::Local<v8::Value> both[] = {v8::Integer::New(isolate, fds[0]), v8::Integer::New(isolate, fds[1])};
  args.GetReturnValue().Set(v8::Array::New(isolate, both, 2));
}

// handleType(fd): "file" (also a device such as /dev/null), "pipe", "tty", "tcp", "udp" or "unknown".
inline void HandleType(const v8::FunctionCallbackInfo<v8::Value>& args) {
  const char* name = "unknown";
  switch (uv_guess_handle(Descriptor(args))) {
    case UV_FILE: name = "file"; break;
    case UV_NAMED_PIPE: name = "pipe"; break;
    case UV_TTY: name = "tty"; break;
    case UV_TCP: name = "tcp"; break;
    case UV_UDP: name = "udp"; break;
    default: break;
  }
  args.GetReturnValue().Set(Name(args.GetIsolate(), name));
}

}  // namespace lab::poll

#endif  // LAB_13_DESCRIPTORS_H_
