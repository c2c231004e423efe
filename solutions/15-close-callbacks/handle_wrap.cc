#include "handle_wrap.h"

#include "errors.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

HandleWrap::HandleWrap(Environment& env, v8::Local<v8::Object> object, uv_handle_t* handle, const char* kind)
    : Handle(env, handle, kind), wrapper_(env.isolate(), object), weak_(new Weak{this}) {
  object->SetAlignedPointerInInternalField(0, this);
  env.Get<Handles>(kChapter15).all.PushBack(this);
  UpdateReference();
}

HandleWrap::~HandleWrap() {
  if (weak_ == nullptr) return;  // The second pass has been.
  if (wrapper_.IsEmpty()) {
    weak_->handle = nullptr;  // It is still to come.
  } else {
    delete weak_;
  }
}

HandleWrap* HandleWrap::From(v8::Local<v8::Object> object) {
  return static_cast<HandleWrap*>(object->GetAlignedPointerFromInternalField(0));
}

HandleWrap* HandleWrap::Open(const Arguments& args) {
  // LAB-BEGIN(15.3) Return the handle behind args.This(); when there is none any more, or it is closing, throw ERR_HANDLE_CLOSED ("The handle is closed") and return nullptr.
  HandleWrap* wrap = From(args.This());
  if (wrap == nullptr || wrap->IsClosing()) {
    ThrowError(args.GetIsolate(), "ERR_HANDLE_CLOSED", "The handle is closed");
    return nullptr;
  }
  return wrap;
  // LAB-STUB (void)args;
  // LAB-STUB LAB_TODO("15.3");
  // LAB-END(15.3)
}

HandleWrap::State HandleWrap::state() const {
  // LAB-BEGIN(15.1) Tell closing, active and init from each other. (One that is closed is no HandleWrap any more.)
  if (IsClosing()) return kClosing;
  return IsActive() ? kActive : kInit;
  // LAB-STUB LAB_TODO("15.1");
  // LAB-END(15.1)
}

bool HandleWrap::Close(v8::Local<v8::Function> callback) {
  // LAB-BEGIN(15.1) Refuse a handle that is closing. Keep the callback, ask libuv (Handle::Close() does), and hold the wrapper until the close callback.
  if (IsClosing()) return false;
  close_callback_.Reset(env().isolate(), callback);
  Handle::Close();
  UpdateReference();
  return true;
  // LAB-STUB (void)callback;
  // LAB-STUB LAB_TODO("15.1");
  // LAB-END(15.1)
}

void HandleWrap::OnClose() {
  v8::Isolate* isolate = env().isolate();
  v8::HandleScope handle_scope(isolate);
  if (wrapper_.IsEmpty()) return;  // The garbage collector closed it: there is nobody to tell.
  v8::Local<v8::Object> object = this->object();
  // LAB-BEGIN(15.3) Nobody may find this handle through the wrapper any more: it is deleted when OnClose() returns.
  object->SetAlignedPointerInInternalField(0, nullptr);
  // LAB-STUB (void)object;
  // LAB-STUB LAB_TODO("15.3");
  // LAB-END(15.3)
  if (close_callback_.IsEmpty() || env().exiting()) return;  // Closed by the end of the environment.
  // LAB-BEGIN(15.2) Call the close callback with the wrapper as `this`, in a CallbackScope of the kind "close" and of the handle's async context.
  CallbackScope scope(env(), &async_context(), "close");
  Ignore(scope.Call(close_callback_.Get(isolate), object));
  // LAB-STUB LAB_TODO("15.2");
  // LAB-END(15.2)
}

void HandleWrap::UpdateReference() {
  // LAB-BEGIN(15.5) Hold the wrapper strongly while the handle is active or closing (ClearWeak), weakly otherwise (SetWeak with `weak_` and Collected).
  if (IsActive() || IsClosing()) {
    wrapper_.ClearWeak();
  } else {
    wrapper_.SetWeak(weak_, Collected, v8::WeakCallbackType::kParameter);
  }
  // LAB-STUB LAB_TODO("15.5");
  // LAB-END(15.5)
}

// V8's first pass: the wrapper is gone. All that is allowed is to reset the handle and to ask for the second pass.
void HandleWrap::Collected(const v8::WeakCallbackInfo<Weak>& info) {
  // LAB-BEGIN(15.5) Reset wrapper_, and ask for the second pass: CloseCollected.
  info.GetParameter()->handle->wrapper_.Reset();
  info.SetSecondPassCallback(CloseCollected);
  // LAB-STUB (void)info;
  // LAB-STUB LAB_TODO("15.5");
  // LAB-END(15.5)
}

// V8's second pass, when the collection is over.
void HandleWrap::CloseCollected(const v8::WeakCallbackInfo<Weak>& info) {
  Weak* weak = info.GetParameter();
  HandleWrap* handle = weak->handle;
  delete weak;
  if (handle == nullptr) return;
  handle->weak_ = nullptr;
  // LAB-BEGIN(15.5) Nobody can close the handle any more: close it.
  handle->Handle::Close();
  // LAB-STUB LAB_TODO("15.5");
  // LAB-END(15.5)
}

void HandleWrap::Call(v8::Local<v8::Function> function, std::span<v8::Local<v8::Value>> arguments,
                      const char* kind) {
  if (env().exiting()) return;
  CallbackScope scope(env(), &async_context(), kind);
  Ignore(scope.Call(function, object(), arguments));
}

void HandleWrap::Close(const Arguments& args) {
  HandleWrap* wrap = From(args.This());
  args.GetReturnValue().Set(wrap != nullptr && wrap->Close(args[0].As<v8::Function>()));
}

void HandleWrap::Ref(const Arguments& args) {
  HandleWrap* wrap = From(args.This());
  if (wrap != nullptr) wrap->Handle::Ref();
}

void HandleWrap::Unref(const Arguments& args) {
  HandleWrap* wrap = From(args.This());
  if (wrap != nullptr) wrap->Handle::Unref();
}

void HandleWrap::HasRef(const Arguments& args) {
  HandleWrap* wrap = From(args.This());
  args.GetReturnValue().Set(wrap != nullptr && wrap->Handle::HasRef());
}

void HandleWrap::GetState(const Arguments& args) {
  HandleWrap* wrap = From(args.This());
  args.GetReturnValue().Set(static_cast<int>(wrap != nullptr ? wrap->state() : kClosed));
}

}  // namespace lab
