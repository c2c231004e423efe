#include "async_context.h"

#include "environment.h"

namespace lab {

AsyncContext AsyncContext::Capture(Environment& env) {
  AsyncContext captured;
  v8::HandleScope handle_scope(env.isolate());
  v8::Local<v8::Value> value = env.context()->GetContinuationPreservedEmbedderData();
  if (!value->IsUndefined()) captured.value_.Reset(env.isolate(), value);
  return captured;
}

v8::Local<v8::Value> AsyncContext::Get(v8::Isolate* isolate) const {
  if (value_.IsEmpty()) return v8::Undefined(isolate);
  return value_.Get(isolate);
}

AsyncContextScope::AsyncContextScope(Environment& env, const AsyncContext* async_context) : env_(env) {
  if (async_context == nullptr) return;
  v8::Local<v8::Context> context = env_.context();
  v8::Local<v8::Value> current = context->GetContinuationPreservedEmbedderData();
  v8::Local<v8::Value> wanted = async_context->Get(env_.isolate());
  if (current == wanted) return;  // Nearly always: nobody uses AsyncLocalStorage.
  previous_ = current;
  context->SetContinuationPreservedEmbedderData(wanted);
}

AsyncContextScope::~AsyncContextScope() {
  if (!previous_.IsEmpty()) env_.context()->SetContinuationPreservedEmbedderData(previous_);
}

}  // namespace lab
