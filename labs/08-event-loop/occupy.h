// Something for the loop to have: occupy(what, callback) of lab:loop opens one handle or starts one request,
// calls back in its phase and is gone. It is how a script can see every kind of thing that keeps a process
// alive before the chapters on files and sockets bring real ones.
#ifndef LAB_08_OCCUPY_H_
#define LAB_08_OCCUPY_H_

#include <string_view>
#include <utility>

#include "callback_scope.h"
#include "handle.h"
#include "request.h"
#include "v8_compat.h"

namespace lab::event_loop {

// A callback of a script, called in a scope of the given kind.
class Callback {
 public:
  Callback(Environment& env, v8::Local<v8::Function> function) : function_(env.isolate(), function) {}

  void Call(Environment& env, const char* kind) {
    CallbackScope scope(env, nullptr, kind);
    Ignore(scope.Call(function_.Get(env.isolate()), v8::Undefined(env.isolate())));
  }

 private:
  v8::Global<v8::Function> function_;
};

// A handle that fires once, then closes.
template <class Uv, int (*InitUv)(uv_loop_t*, Uv*)>
class OneShot final : public Handle {
 public:
  OneShot(Environment& env, Callback callback, const char* kind)
      : Handle(env, Init(env, &uv_), kind), callback_(std::move(callback)) {}

  Uv* uv() { return &uv_; }

  static void Fire(Uv* uv) {
    auto* self = static_cast<OneShot*>(static_cast<Handle*>(uv->data));
    self->Close();
    self->callback_.Call(self->env(), self->kind());
  }

 private:
  static uv_handle_t* Init(Environment& env, Uv* uv) {
    InitUv(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  Uv uv_;
  Callback callback_;
};

// A handle that is closing from the beginning.
class Closing final : public Handle {
 public:
  Closing(Environment& env, Callback callback)
      : Handle(env, Init(env, &uv_), "timer"), callback_(std::move(callback)) {
    Close();
  }

 protected:
  void OnClose() override { callback_.Call(env(), "close"); }

 private:
  static uv_handle_t* Init(Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_timer_t uv_;
  Callback callback_;
};

// A request: work for the thread pool, of which there is none to do.
class Work final : public Request {
 public:
  Work(Environment& env, Callback callback)
      : Request(env, reinterpret_cast<uv_req_t*>(&uv_), "work"), callback_(std::move(callback)) {
    LAB_CHECK(uv_queue_work(
                  env.loop(), &uv_, [](uv_work_t*) {}, Done) == 0);
  }

 private:
  static void Done(uv_work_t* uv, int) {
    auto* self = static_cast<Work*>(static_cast<Request*>(uv->data));
    // While the environment ends, its work is only handed back.
    if (!self->env().exiting()) self->callback_.Call(self->env(), "work");
    self->Request::Done();
  }
  uv_work_t uv_;
  Callback callback_;
};

// Kinds: "timers", "idle", "prepare", "closing", "request". False: there is no such kind.
inline bool Occupy(Environment& env, std::string_view kind, Callback callback) {
  if (kind == "timers") {
    using Timer = OneShot<uv_timer_t, uv_timer_init>;
    uv_timer_start((new Timer(env, std::move(callback), "timers"))->uv(), Timer::Fire, 1, 0);
  } else if (kind == "idle") {
    using Idle = OneShot<uv_idle_t, uv_idle_init>;
    uv_idle_start((new Idle(env, std::move(callback), "idle"))->uv(), Idle::Fire);
  } else if (kind == "prepare") {
    using Prepare = OneShot<uv_prepare_t, uv_prepare_init>;
    uv_prepare_start((new Prepare(env, std::move(callback), "prepare"))->uv(), Prepare::Fire);
  } else if (kind == "closing") {
    new Closing(env, std::move(callback));
  } else if (kind == "request") {
    new Work(env, std::move(callback));
  } else {
    return false;
  }
  return true;
}

}  // namespace lab::event_loop

#endif  // LAB_08_OCCUPY_H_
