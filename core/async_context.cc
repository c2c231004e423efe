#include "async_context.h"

#include "environment.h"

namespace lab {

AsyncContext AsyncContext::Capture(Environment& env) {
  AsyncContext captured;
  if (env.drain_state().has_async_context == 0) return captured;
  v8::HandleScope handle_scope(env.isolate());
  v8::Local<v8::Value> value = env.context()->GetContinuationPreservedEmbedderData();
  if (!value->IsUndefined()) captured.value_.Reset(env.isolate(), value);
  return captured;
}

v8::Local<v8::Value> AsyncContext::Get(v8::Isolate* isolate) const {
  if (value_.IsEmpty()) return v8::Undefined(isolate);
  return value_.Get(isolate);
}

AsyncContextScope::AsyncContextScope(Environment& env, const AsyncContext* async_context)
    : env_(env), async_context_(async_context) {
  if (env_.drain_state().has_async_context == 0) return;  // Nearly always: nobody uses AsyncLocalStorage.
  previous_ = env_.context()->GetContinuationPreservedEmbedderData();
  Begin();
}

void AsyncContextScope::Begin() {
  if (env_.drain_state().has_async_context == 0) return;
  if (async_context_ != nullptr) {
    env_.context()->SetContinuationPreservedEmbedderData(async_context_->Get(env_.isolate()));
  } else {
    End();
  }
}

void AsyncContextScope::End() {
  // What ran inside may have been the first to use one.
  if (env_.drain_state().has_async_context == 0) return;
  v8::Local<v8::Value> previous = previous_.IsEmpty() ? v8::Undefined(env_.isolate()).As<v8::Value>() : previous_;
  env_.context()->SetContinuationPreservedEmbedderData(previous);
}

}  // namespace lab
