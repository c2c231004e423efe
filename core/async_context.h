// The async context: a value that travels with causes instead of with the call stack (AsyncLocalStorage is built
// on it). V8 carries it over await and promise reactions by itself; where C++ holds a callback (a handle, a
// request, a queued tick), it is captured when that is made and restored when JavaScript is entered for it.
//
// In Node 18 AsyncLocalStorage rides on async_hooks; newer Nodes use AsyncContextFrame, which this resembles.
#ifndef LAB_CORE_ASYNC_CONTEXT_H_
#define LAB_CORE_ASYNC_CONTEXT_H_

#include <v8.h>

namespace lab {

class Environment;

// A captured value; empty (the usual case, no heap handle) when there was none.
class AsyncContext {
 public:
  AsyncContext() = default;
  static AsyncContext Capture(Environment& env);

  v8::Local<v8::Value> Get(v8::Isolate* isolate) const;

 private:
  v8::Global<v8::Value> value_;
};

// Sets the current context's value for as long as it lives. What enterWith() sets inside ends with it.
class AsyncContextScope {
 public:
  // With null, whatever is current is current inside too.
  AsyncContextScope(Environment& env, const AsyncContext* async_context);
  ~AsyncContextScope() { End(); }

  void Begin();  // Again as it was at the beginning: after an exception, whose thrower has left its own.

 private:
  void End();

  Environment& env_;
  const AsyncContext* const async_context_;
  v8::Local<v8::Value> previous_;  // Empty: there was none.
};

}  // namespace lab

#endif  // LAB_CORE_ASYNC_CONTEXT_H_
