// To look at the loop at the right moment: a callback right before poll, and a way to make callbacks pending. Given,
// because it teaches nothing about poll itself. (Chapter 12 is about prepare handles, chapter 11 about pending
// callbacks.)
#ifndef LAB_13_TURN_H_
#define LAB_13_TURN_H_

#include <utility>

#include "callback_scope.h"
#include "handle.h"
#include "v8_compat.h"

namespace lab::poll {

// One prepare handle. It keeps nothing alive and is active only while a callback waits.
class Turn final : public Handle {
 public:
  explicit Turn(Environment& env) : Handle(env, Init(env, &uv_), "prepare") { Unref(); }

  // Once, in the prepare phase: the next thing that the loop does is compute poll's timeout.
  void BeforePoll(v8::Local<v8::Function> callback) {
    callback_.Reset(env().isolate(), callback);
    uv_prepare_start(&uv_, [](uv_prepare_t* uv) {
      auto* self = static_cast<Turn*>(static_cast<Handle*>(uv->data));
      uv_prepare_stop(uv);
      CallbackScope scope(self->env(), nullptr, "prepare");
      v8::Local<v8::Function> callback = self->callback_.Get(self->env().isolate());
      self->callback_.Reset();
      Ignore(scope.Call(callback, v8::Undefined(self->env().isolate())));
    });
  }

 private:
  static uv_handle_t* Init(Environment& env, uv_prepare_t* uv) {
    uv_prepare_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_prepare_t uv_;
  v8::Global<v8::Function> callback_;
};

// A connection to a socket file that does not exist. libuv knows that at once and tells in the next turn: until then
// a callback is pending.
class FailedConnect final : public Handle {
 public:
  static void Start(Environment& env) {
    auto* self = new FailedConnect(env);
    uv_pipe_connect(&self->connect_, &self->uv_, "/nobody/listens/here", [](uv_connect_t* request, int) {
      static_cast<Handle*>(request->handle->data)->Close();
    });
  }

 private:
  explicit FailedConnect(Environment& env) : Handle(env, Init(env, &uv_), "pipe") {}
  static uv_handle_t* Init(Environment& env, uv_pipe_t* uv) {
    uv_pipe_init(env.loop(), uv, 0);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_pipe_t uv_;
  uv_connect_t connect_;
};

}  // namespace lab::poll

#endif  // LAB_13_TURN_H_
