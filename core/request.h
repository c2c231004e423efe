// Lifetime of a libuv request: one operation that libuv completes exactly once. A Request is made with new, owns
// its buffers while libuv borrows them, and deletes itself when its completion has been delivered. A cancelled
// request completes too, with UV_ECANCELED.
//
// Invariant: from construction until Done() the Request is in env.requests().
//
// In Node: ReqWrap in src/req_wrap.h.
#ifndef LAB_CORE_REQUEST_H_
#define LAB_CORE_REQUEST_H_

#include <uv.h>

#include <string>

#include "async_context.h"
#include "environment.h"
#include "intrusive_list.h"

namespace lab {

class Request : public ListLink<Request> {
 public:
  // Best effort: work that is already running on the pool goes on. The completion comes either way.
  void Cancel() { uv_cancel(uv_request_); }

  Environment& env() const { return env_; }
  const char* kind() const { return kind_; }
  const AsyncContext& async_context() const { return async_context_; }
  const std::string& created_at() const { return created_at_; }  // See creation_place.h.

 protected:
  Request(Environment& env, uv_req_t* request, const char* kind);
  virtual ~Request();

  // The last thing a completion does, and what is done when libuv refused the request: deletes this.
  void Done() { delete this; }

 private:
  Environment& env_;
  uv_req_t* uv_request_;
  const char* kind_;
  AsyncContext async_context_;
  const std::string created_at_;
};

}  // namespace lab

#endif  // LAB_CORE_REQUEST_H_
