#include "request.h"

#include "creation_place.h"

namespace lab {

Request::Request(Environment& env, uv_req_t* request, const char* kind)
    : env_(env), uv_request_(request), kind_(kind), async_context_(AsyncContext::Capture(env)),
      created_at_(CreationPlace(env)) {
  uv_request_->data = this;
  env_.requests().PushBack(this);
}

Request::~Request() = default;

}  // namespace lab
