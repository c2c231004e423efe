#include "catch.h"
#include "handle.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

int CountTimers(Runtime& runtime) {
  int count = 0;
  runtime.env().handles().ForEach([&](lab::Handle* handle) { count += std::string(handle->kind()) == "timer"; });
  return count;
}

lab::Handle* TheTimer(Runtime& runtime) {
  lab::Handle* timer = nullptr;
  runtime.env().handles().ForEach([&](lab::Handle* handle) {
    if (std::string(handle->kind()) == "timer") timer = handle;
  });
  return timer;
}

}  // namespace

TEST_CASE("a program without timers opens no timer handle") {
  Runtime runtime;
  runtime.Run("1 + 1");
  CHECK(CountTimers(runtime) == 0);
}

TEST_CASE("many timeouts share one handle") {
  Runtime runtime;
  runtime.Run("for (let i = 0; i < 1000; i++) setTimeout(() => {}, i); 0");
  CHECK(CountTimers(runtime) == 1);
  runtime.Spin();
}

TEST_CASE("the handle is ref'd while a ref'd timeout is pending") {
  Runtime runtime;
  runtime.Run("globalThis.t = setTimeout(() => {}, 1e6); 0");
  CHECK(TheTimer(runtime)->HasRef());
  runtime.Run("t.unref(); 0");
  CHECK_FALSE(TheTimer(runtime)->HasRef());
  runtime.Run("t.ref(); 0");
  CHECK(TheTimer(runtime)->HasRef());
  runtime.Run("clearTimeout(t); 0");
  CHECK_FALSE(TheTimer(runtime)->HasRef());
}

TEST_CASE("the handle is not active any more when the last timeout has fired") {
  Runtime runtime;
  runtime.Run("setTimeout(() => {}, 1); 0");
  CHECK(TheTimer(runtime)->IsActive());
  runtime.Spin();
  CHECK_FALSE(TheTimer(runtime)->IsActive());
}

TEST_CASE("the heap gives lists by expiry and forgets those taken out of its middle") {
  Runtime runtime;
  lab::Environment& env = runtime.env();
  {
    lab::CallbackScope scope(env);
    v8::Local<v8::Value> exports;
    REQUIRE(env.builtins().Require(env, "timer_heap").ToLocal(&exports));
    env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), "heapModule"), exports).Check();
  }
  CHECK(runtime.Run(R"(
    const heap = new heapModule.ListHeap();
    const lists = [];
    let seed = 1;
    for (let i = 0; i < 200; i++) {
      seed = (seed * 48271) % 2147483647;
      lists.push({ expiry: seed % 50, id: i, position: 0 });
      heap.insert(lists[i]);
    }
    const out = lists.filter((_, i) => i % 7 === 0);
    out.forEach((list) => heap.remove(list));
    const expected = lists.filter((_, i) => i % 7 !== 0).sort((a, b) => a.expiry - b.expiry || a.id - b.id);
    let equal = out.every((list) => list.position === 0);
    for (const list of expected) {
      equal &&= heap.peek() === list;
      heap.remove(heap.peek());
    }
    equal && heap.peek() === undefined)") == "true");
}
