#include "handle.h"

#include "creation_place.h"
#include "trace.h"

namespace lab {

Handle::Handle(Environment& env, uv_handle_t* handle, const char* kind)
    : env_(env), uv_handle_(handle), kind_(kind), async_context_(AsyncContext::Capture(env)),
      created_at_(CreationPlace(env)) {
  uv_handle_->data = this;
  env_.handles().PushBack(this);
  if (Trace* trace = env_.trace()) [[unlikely]] trace->HandleOpened(kind_, uv_handle_);
}

Handle::~Handle() {
  if (Trace* trace = env_.trace()) [[unlikely]] trace->HandleClosed(kind_, uv_handle_);
}

void Handle::Close() {
  if (closing_) return;
  closing_ = true;
  uv_close(uv_handle_, [](uv_handle_t* handle) {
    Handle* self = static_cast<Handle*>(handle->data);
    self->OnClose();
    delete self;
  });
}

}  // namespace lab
