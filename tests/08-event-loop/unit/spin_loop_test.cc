#include "catch.h"
#include "runtime.h"

using lab::test::Runtime;

TEST_CASE("a handle that is closing counts until its close callback has run") {
  Runtime runtime;
  uv_timer_t timer;
  uv_timer_init(runtime.env().loop(), &timer);
  const char* ask = "globalThis.counts = () => internalAlive().join()";
  // The binding itself, as lab:loop has it.
  {
    lab::CallbackScope scope(runtime.env());
    v8::Local<v8::Object> binding;
    REQUIRE(runtime.env().bindings().Get(runtime.env(), "event_loop").ToLocal(&binding));
    v8::Local<v8::Context> context = runtime.env().context();
    v8::Local<v8::Value> alive = binding->Get(context, lab::Name(runtime.env().isolate(), "alive")).ToLocalChecked();
    context->Global()->Set(context, lab::Name(runtime.env().isolate(), "internalAlive"), alive).Check();
  }
  runtime.Run(ask);
  CHECK(runtime.Run("counts()") == "0,0,0");
  uv_timer_start(&timer, [](uv_timer_t*) {}, 1000, 0);
  CHECK(runtime.Run("counts()") == "1,0,0");
  uv_unref(reinterpret_cast<uv_handle_t*>(&timer));
  CHECK(runtime.Run("counts()") == "0,0,0");
  uv_close(reinterpret_cast<uv_handle_t*>(&timer), nullptr);
  CHECK(runtime.Run("counts()") == "0,0,1");
  uv_work_t work;
  uv_queue_work(runtime.env().loop(), &work, [](uv_work_t*) {}, [](uv_work_t*, int) {});
  CHECK(runtime.Run("counts()") == "0,1,1");
  runtime.Spin();
  CHECK(runtime.Run("counts()") == "0,0,0");
}
