#include "catch.h"
#include "handle.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

lab::Handle* Find(Runtime& runtime, const char* kind) {
  lab::Handle* found = nullptr;
  runtime.env().handles().ForEach([&](lab::Handle* handle) {
    if (std::string(handle->kind()) == kind) found = handle;
  });
  return found;
}

bool IdleIsActive(Runtime& runtime) {
  return Find(runtime, "idle")->IsActive();
}

// One turn of the loop that does not wait.
void Turn(Runtime& runtime) {
  uv_run(runtime.env().loop(), UV_RUN_NOWAIT);
}

// Makes an export of a built-in module a global.
void Import(Runtime& runtime, const char* id, const char* member) {
  lab::Environment& env = runtime.env();
  lab::CallbackScope scope(env);
  v8::Local<v8::Value> value;
  REQUIRE(env.builtins().RequireMember(env, id, member).ToLocal(&value));
  env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), member), value).Check();
}

}  // namespace

TEST_CASE("a program without immediates opens no handle for them") {
  Runtime runtime;
  runtime.Run("1 + 1");
  CHECK(Find(runtime, "check") == nullptr);
  CHECK(Find(runtime, "idle") == nullptr);
}

TEST_CASE("many immediates share one check handle, which keeps nothing alive") {
  Runtime runtime;
  runtime.Run("for (let i = 0; i < 1000; i++) setImmediate(() => {}); 0");
  int count = 0;
  runtime.env().handles().ForEach(
      [&](lab::Handle* handle) { count += std::string(handle->kind()) == "check"; });
  CHECK(count == 1);
  CHECK(Find(runtime, "check")->IsActive());
  CHECK_FALSE(Find(runtime, "check")->HasRef());
  runtime.Spin();
}

TEST_CASE("the idle handle is active while immediates that are ref'd wait") {
  Runtime runtime;
  runtime.Run("globalThis.a = setImmediate(() => {}); globalThis.b = setImmediate(() => {}); 0");
  CHECK(IdleIsActive(runtime));
  runtime.Run("a.unref(); 0");
  CHECK(IdleIsActive(runtime));
  runtime.Run("b.unref(); 0");
  CHECK_FALSE(IdleIsActive(runtime));
  runtime.Run("a.ref(); 0");
  CHECK(IdleIsActive(runtime));
  runtime.Run("clearImmediate(a); 0");
  CHECK_FALSE(IdleIsActive(runtime));
}

TEST_CASE("after a turn the idle handle is active when the turn left immediates behind") {
  Runtime runtime;
  runtime.Run("setImmediate(() => setImmediate(() => {})); 0");
  Turn(runtime);
  CHECK(IdleIsActive(runtime));
  Turn(runtime);
  CHECK_FALSE(IdleIsActive(runtime));
}

TEST_CASE("a tick that the end of a turn drains can make the idle handle active again") {
  Runtime runtime;
  Import(runtime, "next_tick", "nextTick");
  runtime.Run("setImmediate(() => nextTick(() => setImmediate(() => {}))); 0");
  Turn(runtime);
  CHECK(IdleIsActive(runtime));
  Turn(runtime);
  CHECK_FALSE(IdleIsActive(runtime));
}

TEST_CASE("a turn without an immediate opens no callback scope") {
  Runtime runtime;
  runtime.Run("setImmediate(() => {}); 0");
  Turn(runtime);
  {
    v8::HandleScope handle_scope(runtime.env().isolate());
    v8::Context::Scope context_scope(runtime.env().context());
    auto note = [](const v8::FunctionCallbackInfo<v8::Value>& args) {
      lab::Environment& env = lab::Environment::From(args);
      env.context()
          ->Global()
          ->Set(env.context(), lab::Name(env.isolate(), "ran"), v8::True(env.isolate()))
          .Check();
    };
    runtime.env().isolate()->EnqueueMicrotask(
        v8::Function::New(runtime.env().context(), note).ToLocalChecked());
  }
  Turn(runtime);
  CHECK(runtime.Run("typeof ran") == "undefined");  // A scope would have drained.
}

TEST_CASE("a turn guaranteed by the core is one immediate") {
  Runtime runtime;
  runtime.Run("setImmediate(() => {}); 0");
  runtime.Spin();
  {
    lab::CallbackScope scope(runtime.env());
    runtime.env().GuaranteeTurn();
  }
  CHECK(IdleIsActive(runtime));
  runtime.Spin();
  CHECK_FALSE(IdleIsActive(runtime));
}

TEST_CASE("an immediate shows itself as in Node") {
  Runtime runtime;
  Import(runtime, "util", "inspect");
  CHECK(runtime.Run("inspect(globalThis.i = setImmediate(() => {}, 1))") ==
        "Immediate {\n"
        "  _idleNext: null,\n"
        "  _idlePrev: null,\n"
        "  _onImmediate: [Function (anonymous)],\n"
        "  _argv: [ 1 ],\n"
        "  _destroyed: false,\n"
        "  [Symbol(refed)]: true\n"
        "}");
  runtime.Spin();
  CHECK(runtime.Run("inspect(i)") ==
        "Immediate {\n"
        "  _idleNext: null,\n"
        "  _idlePrev: null,\n"
        "  _onImmediate: null,\n"
        "  _argv: [ 1 ],\n"
        "  _destroyed: true,\n"
        "  [Symbol(refed)]: null\n"
        "}");
}
