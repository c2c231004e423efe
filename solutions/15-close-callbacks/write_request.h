// A write to a pipe, in flight. It owns the bytes while libuv borrows them, and holds the pipe's wrapper, so that
// the pipe is not collected meanwhile.
//
// Invariant: its callback is called exactly once, before the close callback of the pipe.
//
// In Node: class WriteWrap in src/stream_base.h, LibuvStreamWrap in src/stream_wrap.cc.
#ifndef LAB_CHAPTER_15_WRITE_REQUEST_H_
#define LAB_CHAPTER_15_WRITE_REQUEST_H_

#include <string>

#include "handle_wrap.h"
#include "request.h"

namespace lab::close_callbacks {

class WriteRequest final : public Request {
 public:
  // Starts a write. Returns 0, or why libuv refused; then the callback is not called.
  static int Start(HandleWrap& pipe, uv_stream_t* stream, std::string data, v8::Local<v8::Function> callback);

 private:
  WriteRequest(HandleWrap& pipe, std::string data, v8::Local<v8::Function> callback);

  void Completed(int status);

  HandleWrap& pipe_;  // libuv completes a pipe's writes before it closes it.
  v8::Global<v8::Object> holds_pipe_;
  v8::Global<v8::Function> callback_;
  std::string data_;
  uv_write_t uv_;
};

}  // namespace lab::close_callbacks

#endif  // LAB_CHAPTER_15_WRITE_REQUEST_H_
