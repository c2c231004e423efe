// A signal as an event of the loop. What the kernel calls when a signal comes may do next to nothing: the thread may
// be anywhere, in the middle of malloc too. So libuv's handler only writes into a pipe; the loop reads that in poll,
// and from there a script's listeners can be called like any others.
//
// Invariant: while any handle watches a signal number the kernel calls libuv for it; when the last one stops, the
// signal has its default action again.
//
// In Node: SignalWrap in src/signal_wrap.cc; below it uv_signal_t in libuv's src/unix/signal.c.
#ifndef LAB_20_SIGNAL_HANDLE_H_
#define LAB_20_SIGNAL_HANDLE_H_

#include <string>
#include <utility>

#include "callback_scope.h"
#include "handle.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab::termination {

class SignalHandle final : public Handle {
 public:
  // `listener` is called with the signal's name and number.
  SignalHandle(Environment& env, std::string name, v8::Local<v8::Function> listener)
      : Handle(env, Init(env, &uv_), "signal"), name_(std::move(name)), listener_(env.isolate(), listener) {}

  // From now on, until Close(). 0, or libuv's error where the kernel lets nobody watch this signal.
  int Start(int number) {
    // LAB-BEGIN(20.1) Start uv_ with OnSignal for this number, let it keep nothing alive, and return what libuv said.
    int error = uv_signal_start(&uv_, OnSignal, number);
    Unref();
    return error;
    // LAB-STUB (void)number;
    // LAB-STUB LAB_TODO("20.1");
    // LAB-END(20.1)
  }

  int number() const { return uv_.signum; }
  const char* resource() const override { return "SignalWrap"; }

 private:
  static uv_handle_t* Init(Environment& env, uv_signal_t* uv) {
    uv_signal_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  // In the poll phase.
  static void OnSignal(uv_signal_t* uv, int number) {
    auto* self = static_cast<SignalHandle*>(static_cast<Handle*>(uv->data));
    self->CallListener(number);
  }

  void CallListener(int number) {
    v8::Isolate* isolate = env().isolate();
    // LAB-BEGIN(20.1) In a callback scope named "signal", with this handle's async context, call listener_ with name_ and number.
    CallbackScope scope(env(), &async_context(), "signal");
    v8::Local<v8::Value> arguments[] = {Name(isolate, name_), v8::Integer::New(isolate, number)};
    // What it threw has been seen to when this returns.
    Ignore(scope.Call(listener_.Get(isolate), v8::Undefined(isolate), arguments));
    // LAB-STUB (void)isolate, (void)number;
    // LAB-STUB LAB_TODO("20.1");
    // LAB-END(20.1)
  }

  uv_signal_t uv_;
  const std::string name_;
  v8::Global<v8::Function> listener_;
};

}  // namespace lab::termination

#endif  // LAB_20_SIGNAL_HANDLE_H_
