#include "write_request.h"

#include <utility>

#include "errors.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab::close_callbacks {

WriteRequest::WriteRequest(HandleWrap& pipe, std::string data, v8::Local<v8::Function> callback)
    : Request(pipe.env(), reinterpret_cast<uv_req_t*>(&uv_), "write"),
      pipe_(pipe),
      holds_pipe_(pipe.env().isolate(), pipe.object()),
      callback_(pipe.env().isolate(), callback),
      data_(std::move(data)) {}

int WriteRequest::Start(HandleWrap& pipe, uv_stream_t* stream, std::string data,
                        v8::Local<v8::Function> callback) {
  auto* request = new WriteRequest(pipe, std::move(data), callback);
  uv_buf_t buffer =
      uv_buf_init(request->data_.data(), static_cast<unsigned int>(request->data_.size()));
  int status = uv_write(&request->uv_, stream, &buffer, 1, [](uv_write_t* uv, int status) {
    static_cast<WriteRequest*>(static_cast<Request*>(uv->data))->Completed(status);
  });
  if (status < 0) request->Done();
  return status;
}

void WriteRequest::Completed(int status) {
  if (env().exiting()) return Done();  // No JavaScript any more.
  // LAB-BEGIN(15.4) Call the callback with null, or with the UvException of `status` and "write" when that is negative. A pipe that is closing is in the close phase (kind "close"), any other write ends in poll (kind "write"). When the scope is closed: Done().
  {
    CallbackScope scope(env(), &async_context(), pipe_.IsClosing() ? "close" : "write");
    v8::Local<v8::Value> error = v8::Null(env().isolate());
    if (status < 0) error = UvException(env().isolate(), status, "write");
    Ignore(scope.Call(callback_.Get(env().isolate()), pipe_.object(), std::span(&error, 1)));
  }
  Done();
  // LAB-STUB (void)status;
  // LAB-STUB LAB_TODO("15.4");
  // LAB-END(15.4)
}

}  // namespace lab::close_callbacks
