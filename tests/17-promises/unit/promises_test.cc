#include "catch.h"
#include "runtime.h"

namespace lab {
extern const Subsystem kChapter17;
}

namespace {

using lab::CallbackScope;
using lab::test::Runtime;

bool JavaScriptHalfIsLoaded(Runtime& runtime) { return runtime.env().IsUsed(lab::kChapter17); }

}  // namespace

TEST_CASE("microtasks wait until the outermost scope closes") {
  Runtime runtime;
  {
    CallbackScope outer(runtime.env());
    runtime.Run("globalThis.ran = false; Promise.resolve().then(() => { ran = true; }); 0");
    CHECK(runtime.Run("ran") == "false");
  }
  CHECK(runtime.Run("ran") == "true");
}

TEST_CASE("a drain in the middle of a scope runs microtasks, as between two timers") {
  Runtime runtime;
  CallbackScope scope(runtime.env());
  runtime.Run("globalThis.ran = false; Promise.resolve().then(() => { ran = true; }); 0");
  CallbackScope::Drain(runtime.env());
  CHECK(runtime.Run("ran") == "true");
}

TEST_CASE("microtasks that microtasks queue belong to the same drain") {
  Runtime runtime;
  runtime.Run("globalThis.n = 0; (function again() { if (++n < 1000) Promise.resolve().then(again); })(); 0");
  CHECK(runtime.Run("n") == "1000");
}

TEST_CASE("a program without rejections pays for nothing") {
  Runtime runtime;
  runtime.Run("Promise.resolve(1).then((v) => v + 1); 0");
  CHECK_FALSE(JavaScriptHalfIsLoaded(runtime));
}

TEST_CASE("settling a settled promise is not looked at") {
  Runtime runtime;
  runtime.Run("new Promise((a, b) => { a(1); a(2); b(3); }); 0");
  CHECK_FALSE(JavaScriptHalfIsLoaded(runtime));
  CHECK(runtime.env().drain_state().has_rejections == 0);
}

TEST_CASE("a rejection waits to be looked at, and a handler in time leaves nothing behind") {
  Runtime runtime;
  {
    CallbackScope scope(runtime.env());
    runtime.Run("globalThis.p = Promise.reject(1); 0");
    CHECK(runtime.env().drain_state().has_rejections == 1);
    runtime.Run("p.catch(() => {}); 0");
  }
  CHECK(runtime.env().drain_state().has_rejections == 0);
}

TEST_CASE("a listener is told once, and nothing stays to be looked at") {
  Runtime runtime;
  runtime.Run("globalThis.told = []; process.on('unhandledRejection', (reason) => told.push(reason)); Promise.reject(7); 0");
  CHECK(runtime.env().drain_state().has_rejections == 0);
  runtime.Run("Promise.reject(8); 0");
  CHECK(runtime.Run("told.join()") == "7,8");
}

TEST_CASE("a termination ends the drain, and later ones work again") {
  Runtime runtime;
  {
    CallbackScope scope(runtime.env());
    runtime.Run("globalThis.ran = false; Promise.resolve().then(() => { ran = true; }); 0");
    runtime.env().isolate()->TerminateExecution();
  }
  runtime.env().isolate()->CancelTerminateExecution();
  CHECK(runtime.Run("ran") == "false");  // V8 has dropped the microtask.
  runtime.Run("Promise.resolve().then(() => { ran = true; }); 0");
  CHECK(runtime.Run("ran") == "true");
}
