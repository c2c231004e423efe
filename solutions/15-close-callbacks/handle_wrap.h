// A libuv handle that JavaScript can see: a core Handle, and a wrapper object whose internal field points to it.
// Timer and Pipe of this chapter are made of it, and so are the sockets and watchers of later chapters.
//
//   init     libuv knows it and has nothing to call back for
//   active   libuv may call back
//   closing  Close() was called; the close callback has not run
//   closed   the close callback has run: there is no HandleWrap any more, only the wrapper object
//
// Invariants: the internal field is null exactly when the handle is closed. The wrapper is held strongly while the
// handle is active or closing, weakly otherwise.
//
// In Node: class HandleWrap in src/handle_wrap.h; holding weakly: BaseObject in src/base_object.h.
#ifndef LAB_CHAPTER_15_HANDLE_WRAP_H_
#define LAB_CHAPTER_15_HANDLE_WRAP_H_

#include <v8.h>

#include <span>

#include "callback_scope.h"
#include "handle.h"
#include "intrusive_list.h"
#include "subsystem.h"

namespace lab {

extern const Subsystem kChapter15;
class HandleWrap;

// The state of this chapter's subsystem: every HandleWrap of the environment, in the order of creation.
struct Handles {
  IntrusiveList<HandleWrap> all;
};

class HandleWrap : public Handle, public ListLink<HandleWrap> {
 public:
  enum State { kInit, kActive, kClosing, kClosed };  // lab/handle.js has the same order.

  // The HandleWrap of an object, or nullptr when it is closed.
  static HandleWrap* From(v8::Local<v8::Object> object);

  // The one behind `this` of a native method that uses the handle. Returns nullptr when it is closing or closed, and
  // has thrown ERR_HANDLE_CLOSED then: the method returns at once.
  static HandleWrap* Open(const v8::FunctionCallbackInfo<v8::Value>& args);

  State state() const;

  // Asks libuv to close, and calls `callback` in the close phase with the wrapper as `this`. False: it was closing
  // already, and nothing has changed; `callback` will not be called.
  bool Close(v8::Local<v8::Function> callback);

  // Holds the wrapper as the state demands. To be called whenever the handle was started or stopped, by whomever.
  void UpdateReference();

  v8::Local<v8::Object> object() const { return wrapper_.Get(env().isolate()); }

  // Calls a function of JavaScript from libuv, unless the environment is at its end. `kind` says what for. Behind it
  // `this` may have gone weak; it is not deleted, for only the close phase does that.
  void Call(v8::Local<v8::Function> function, std::span<v8::Local<v8::Value>> arguments, const char* kind);

  // Methods for the table of a class: what every handle can do, also when it is closed.
  static void Close(const v8::FunctionCallbackInfo<v8::Value>& args);   // close(callback): as above
  static void Ref(const v8::FunctionCallbackInfo<v8::Value>& args);     // ref()
  static void Unref(const v8::FunctionCallbackInfo<v8::Value>& args);   // unref()
  static void HasRef(const v8::FunctionCallbackInfo<v8::Value>& args);  // hasRef()
  static void GetState(const v8::FunctionCallbackInfo<v8::Value>& args);  // state(): a State

 protected:
  // `object` has an internal field; `handle` is initialized, and not active.
  HandleWrap(Environment& env, v8::Local<v8::Object> object, uv_handle_t* handle, const char* kind);
  ~HandleWrap() override;

  void OnClose() override;

 private:
  // What V8 keeps about a wrapper that is held weakly. It is a thing of its own because the handle may be closed
  // between V8's two passes, when the environment ends just then; `handle` is null after that.
  struct Weak {
    HandleWrap* handle;
  };
  static void Collected(const v8::WeakCallbackInfo<Weak>& info);
  static void CloseCollected(const v8::WeakCallbackInfo<Weak>& info);

  v8::Global<v8::Object> wrapper_;  // Empty when the garbage collector has taken the wrapper.
  v8::Global<v8::Function> close_callback_;
  Weak* weak_;  // Ours while the wrapper lives; afterwards V8's second pass frees it.
};

// The five methods, to begin the table of a class with.
// clang-format off
#define LAB_HANDLE_WRAP_METHODS          \
  {"close", &HandleWrap::Close, 1},      \
  {"ref", &HandleWrap::Ref, 0},          \
  {"unref", &HandleWrap::Unref, 0},      \
  {"hasRef", &HandleWrap::HasRef, 0},    \
  {"state", &HandleWrap::GetState, 0}
// clang-format on

}  // namespace lab

#endif  // LAB_CHAPTER_15_HANDLE_WRAP_H_
