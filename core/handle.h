// Lifetime of a libuv handle. libuv keeps a pointer to the uv_*_t until its close callback has run, so the memory
// must outlive every other interest in it: a Handle is made with new, closed with Close(), and deletes itself in
// the close callback. Nowhere else.
//
// Invariant: from construction until the close callback the Handle is in env.handles().
//
// In Node: HandleWrap in src/handle_wrap.h.
#ifndef LAB_CORE_HANDLE_H_
#define LAB_CORE_HANDLE_H_

#include <uv.h>

#include <string>

#include "async_context.h"
#include "environment.h"
#include "intrusive_list.h"

namespace lab {

class Handle : public ListLink<Handle> {
 public:
  // Asks libuv to close; the close callback comes in the loop's close phase. A second call does nothing.
  void Close();

  void Ref() { uv_ref(uv_handle_); }
  void Unref() { uv_unref(uv_handle_); }
  bool HasRef() const { return uv_has_ref(uv_handle_) != 0; }
  bool IsActive() const { return uv_is_active(uv_handle_) != 0; }
  bool IsClosing() const { return closing_; }

  Environment& env() const { return env_; }
  const char* kind() const { return kind_; }  // "timer", "check": for the trace and for reports.
  const AsyncContext& async_context() const { return async_context_; }
  const std::string& created_at() const { return created_at_; }  // See creation_place.h.

 protected:
  // `handle` must already be initialized on env's loop. `kind` must live for ever.
  Handle(Environment& env, uv_handle_t* handle, const char* kind);
  virtual ~Handle();

  // Runs in the close phase, before the Handle is deleted.
  virtual void OnClose() {}

 private:
  Environment& env_;
  uv_handle_t* uv_handle_;
  const char* kind_;
  AsyncContext async_context_;
  const std::string created_at_;
  bool closing_ = false;
};

// Closes a Handle when its owner goes: std::unique_ptr<T, CloseHandle>.
struct CloseHandle {
  void operator()(Handle* handle) const { handle->Close(); }
};

}  // namespace lab

#endif  // LAB_CORE_HANDLE_H_
