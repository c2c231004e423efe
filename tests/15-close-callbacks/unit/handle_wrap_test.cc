#include "catch.h"
#include "handle.h"
#include "runtime.h"

namespace lab {
extern const Subsystem kChapter15;
}

namespace {

using lab::test::Runtime;

int OpenHandles(Runtime& runtime) {
  int count = 0;
  runtime.env().handles().ForEach([&count](lab::Handle*) { ++count; });
  return count;
}

// Makes `make` with the native classes of this chapter at hand.
void RunWithBinding(Runtime& runtime, const std::string& source) {
  {
    v8::HandleScope handle_scope(runtime.env().isolate());
    v8::Context::Scope context_scope(runtime.env().context());
    v8::Local<v8::Object> binding = runtime.env().bindings().Get(runtime.env(), lab::kChapter15);
    runtime.env()
        .context()
        ->Global()
        ->Set(runtime.env().context(), lab::Name(runtime.env().isolate(), "handles"), binding)
        .Check();
  }
  runtime.Run(source);
}

}  // namespace

TEST_CASE("a handle is in the environment's list until its close callback has run") {
  Runtime runtime;
  RunWithBinding(runtime, "0");
  const int before = OpenHandles(runtime);
  runtime.Run("globalThis.timer = new handles.Timer(); 0");
  CHECK(OpenHandles(runtime) == before + 1);
  CHECK(runtime.Run("timer.close(function() { globalThis.told = this === timer; })") == "true");
  CHECK(OpenHandles(runtime) == before + 1);
  CHECK(runtime.Run("timer.state()") == "2");
  runtime.Spin();
  CHECK(OpenHandles(runtime) == before);
  CHECK(runtime.Run("told") == "true");
  CHECK(runtime.Run("timer.state()") == "3");
}

TEST_CASE("only the first close is taken") {
  Runtime runtime;
  RunWithBinding(runtime, "globalThis.calls = 0; globalThis.timer = new handles.Timer(); 0");
  CHECK(runtime.Run("timer.close(() => { calls++; })") == "true");
  CHECK(runtime.Run("timer.close(() => { calls += 10; })") == "false");
  runtime.Spin();
  CHECK(runtime.Run("calls") == "1");
  CHECK(runtime.Run("timer.close(() => { calls += 100; })") == "false");
  runtime.Spin();
  CHECK(runtime.Run("calls") == "1");
}

TEST_CASE("the end of the environment closes what is open, and calls nobody") {
  Runtime runtime;
  RunWithBinding(runtime, "new handles.Timer(); new handles.Pipe(); new handles.Timer().start(1e6, () => {}); 0");
  // ~Runtime tears down: uv_loop_close would complain about a handle that was left.
  CHECK(OpenHandles(runtime) >= 3);
}

TEST_CASE("a method refuses what is no handle of its class") {
  Runtime runtime;
  RunWithBinding(runtime, "0");
  CHECK(runtime.Run("try { handles.Timer.prototype.start.call(new handles.Pipe(), 1, () => {}); 'taken' } "
                    "catch (error) { error.name }") == "TypeError");
}
