#include "catch.h"
#include "handle.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

// Makes lab:loop a global, `loop`.
void Import(Runtime& runtime) {
  lab::Environment& env = runtime.env();
  lab::CallbackScope scope(env);
  v8::Local<v8::Value> value;
  REQUIRE(env.builtins().Require(env, "lab:loop").ToLocal(&value));
  env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), "loop"), value).Check();
}

int Count(Runtime& runtime, const char* kind) {
  int count = 0;
  runtime.env().handles().ForEach([&](lab::Handle* handle) { count += std::string(handle->kind()) == kind; });
  return count;
}

}  // namespace

TEST_CASE("lab:loop has what chapter 8 brings and what chapter 12 adds") {
  Runtime runtime;
  Import(runtime);
  CHECK(runtime.Run("Object.keys(loop).sort().join()") ==
        "alive,occupy,onCheck,onIdle,onPrepare,phase,whyNoWait");
}

TEST_CASE("a watcher is one handle, which is gone when it is closed") {
  Runtime runtime;
  Import(runtime);
  runtime.Run("globalThis.idle = loop.onIdle(() => {}); 0");
  CHECK(Count(runtime, "idle") == 1);
  runtime.Run("idle.close(); 0");
  runtime.Spin();
  CHECK(Count(runtime, "idle") == 0);
  CHECK(runtime.Run("idle.start().stop().ref().unref() === idle") == "true");
}

TEST_CASE("watchers that nobody closes go with the environment") {
  Runtime runtime;
  Import(runtime);
  runtime.Run("loop.onIdle(() => {}); loop.onPrepare(() => {}).stop(); loop.onCheck(() => {}).unref(); 0");
  CHECK(Count(runtime, "prepare") == 1);
}

TEST_CASE("a started watcher lives though nobody holds its object") {
  Runtime runtime;
  Import(runtime);
  runtime.Run("globalThis.n = 0; { const idle = loop.onIdle(() => { if (++n === 3) idle.close(); }); } 0");
  runtime.env().isolate()->LowMemoryNotification();
  runtime.Spin();
  CHECK(runtime.Run("n") == "3");
}

TEST_CASE("a callback that waits for the pending phase keeps poll from waiting") {
  Runtime runtime;
  Import(runtime);
  uv_pipe_t pipe;
  uv_connect_t connect;
  REQUIRE(uv_pipe_init(runtime.env().loop(), &pipe, 0) == 0);
  // A path that does not exist: the error is known at once and told later.
  uv_pipe_connect(&connect, &pipe, "/nonexistent/socket", [](uv_connect_t*, int) {});
  CHECK(runtime.Run("loop.whyNoWait()") == "pending");
  CHECK(uv_backend_timeout(runtime.env().loop()) == 0);
  uv_close(reinterpret_cast<uv_handle_t*>(&pipe), nullptr);
  runtime.Spin();
}

TEST_CASE("what is no function is refused") {
  Runtime runtime;
  Import(runtime);
  CHECK(runtime.Run("try { loop.onIdle('f'); } catch (error) { error.code; }") == "ERR_INVALID_ARG_TYPE");
  CHECK(Count(runtime, "idle") == 0);
}
