// One handle of the idle, prepare or check phase, and the JavaScript function that it calls. The three kinds
// of libuv differ in nothing but their names, so one template serves them all.
//
// Invariant: the JavaScript object points to the Watcher until the close callback, and to nothing afterwards;
// while the Watcher lives, it keeps object and function alive.
//
// In Node: nothing gives these handles to JavaScript. The environment has one of each for itself:
// Environment::InitializeLibuv in src/env.cc.
#ifndef LAB_12_WATCHER_H_
#define LAB_12_WATCHER_H_

#include <string_view>

#include "callback_scope.h"
#include "handle.h"
#include "v8_compat.h"

namespace lab::idle_prepare {

class Watcher : public Handle {
 public:
  virtual void
  Start() = 0;              // From now on it is called once per turn. Nothing happens to one that is started.
  virtual void Stop() = 0;  // It is called no more, not even in the phase that is running.

  // The Watcher of an object that Open() returned; null once it is closed.
  static Watcher* From(v8::Local<v8::Value> object) {
    return static_cast<Watcher*>(object.As<v8::Object>()->GetAlignedPointerFromInternalField(0));
  }

 protected:
  Watcher(Environment& env, uv_handle_t* handle, const char* kind, v8::Local<v8::Object> object,
          v8::Local<v8::Function> function)
      : Handle(env, handle, kind), object_(env.isolate(), object), function_(env.isolate(), function) {
    object->SetAlignedPointerInInternalField(0, this);
  }

  v8::Local<v8::Function> function() const { return function_.Get(env().isolate()); }

  // What a callback scope of this phase is called. Everything in the check phase has the name of its
  // best-known inhabitant, by which chapter 8 knows it.
  const char* scope_name() const { return std::string_view(kind()) == "check" ? "immediates" : kind(); }

  void OnClose() override {
    v8::HandleScope handle_scope(env().isolate());
    object_.Get(env().isolate())->SetAlignedPointerInInternalField(0, nullptr);
  }

 private:
  v8::Global<v8::Object> object_;
  v8::Global<v8::Function> function_;
};

}  // namespace lab::idle_prepare

#endif  // LAB_12_WATCHER_H_
