// The only door from C++ into JavaScript. Opening the outermost scope enters the context and restores the async
// context that the caller captured; closing it drains: ticks, microtasks, again until both are empty, then
// rejections (ORDER in CONTRIBUTING.md; chapter 17 writes it). An inner scope drains nothing.
//
// Not drained: after a call that threw (what it queued waits for the next scope, which HandleException has
// promised), while the process is exiting through process.exit(), while a debugger pauses the program, and after
// a termination.
//
// In Node: InternalCallbackScope and MakeCallback in src/api/callback.cc.
#ifndef LAB_CORE_CALLBACK_SCOPE_H_
#define LAB_CORE_CALLBACK_SCOPE_H_

#include <v8.h>

#include <span>

#include "async_context.h"
#include "environment.h"

namespace lab {

class CallbackScope {
 public:
  explicit CallbackScope(Environment& env, const AsyncContext* async_context = nullptr,
                         const char* name = "callback");
  ~CallbackScope();
  CallbackScope(const CallbackScope&) = delete;
  CallbackScope& operator=(const CallbackScope&) = delete;

  // Calls into JavaScript. In the outermost scope an exception goes to env.HandleException() and the result is
  // empty; in an inner one it stays pending for the JavaScript below.
  v8::MaybeLocal<v8::Value> Call(v8::Local<v8::Function> function, v8::Local<v8::Value> receiver,
                                 std::span<v8::Local<v8::Value>> arguments = {});

  bool outermost() const { return env_.callback_depth == 1; }

  // Ticks, microtasks, rejections until nothing is left. Also called between two timers or immediates.
  static void Drain(Environment& env);

  // What a drain is made of, for the seam `drain`. Each is recorded in the trace, and does nothing where there is
  // nothing to do or the chapter is not linked.
  static bool RunTicks(Environment& env);       // False: one threw, and this drain is abandoned; another will come.
  static void RunMicrotasks(Environment& env);  // Until there are none, those that microtasks queue included.
  static bool RunRejections(Environment& env);  // True: a listener may have queued something, so drain again.

 private:
  Environment& env_;
  v8::HandleScope handle_scope_;
  v8::Context::Scope context_scope_;
  AsyncContextScope async_scope_;
  bool threw_ = false;  // The last call of the outermost scope.
};

// One call in a scope of its own.
v8::MaybeLocal<v8::Value> MakeCallback(Environment& env, v8::Local<v8::Function> function,
                                       v8::Local<v8::Value> receiver,
                                       std::span<v8::Local<v8::Value>> arguments = {},
                                       const AsyncContext* async_context = nullptr);

}  // namespace lab

#endif  // LAB_CORE_CALLBACK_SCOPE_H_
