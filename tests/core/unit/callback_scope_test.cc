#include "callback_scope.h"

#include "catch.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

v8::Local<v8::Function> Global(Runtime& runtime, const char* name) {
  v8::Local<v8::Context> context = runtime.env().context();
  v8::Local<v8::String> key = lab::Name(runtime.env().isolate(), name);
  return context->Global()->Get(context, key).ToLocalChecked().As<v8::Function>();
}

void CallFromTheLoop(Runtime& runtime, const char* name) {
  v8::HandleScope handle_scope(runtime.env().isolate());
  v8::Context::Scope context_scope(runtime.env().context());
  lab::MakeCallback(runtime.env(), Global(runtime, name), v8::Undefined(runtime.env().isolate()));
}

const char kProgram[] = R"(
  globalThis.log = [];
  process.on('uncaughtException', () => log.push('listener'));
  function queue(name) {
    process.nextTick(() => log.push(`tick of ${name}`));
    Promise.resolve().then(() => log.push(`microtask of ${name}`));
    log.push(name);
  }
  globalThis.throwing = () => { queue('thrower'); throw new Error(); };
  globalThis.fine = () => queue('other');
  0)";

}  // namespace

TEST_CASE("closing the outermost scope drains ticks, then microtasks") {
  Runtime runtime;
  runtime.Run(kProgram);
  CallFromTheLoop(runtime, "fine");
  CHECK(runtime.Run("log.join()") == "other,tick of other,microtask of other");
}

// Node 18 does the same with two completions of fs.stat of which the first throws.
TEST_CASE("a callback that throws drains nothing, the next one does") {
  Runtime runtime;
  runtime.Run(kProgram);
  CallFromTheLoop(runtime, "throwing");
  CallFromTheLoop(runtime, "fine");
  CHECK(runtime.Run("log.join()") ==
        "thrower,listener,other,tick of thrower,tick of other,microtask of thrower,microtask of other");
}

TEST_CASE("what a callback that threw left comes before the immediates of that turn") {
  Runtime runtime;
  runtime.Run(kProgram);
  runtime.Run("setImmediate(() => log.push('immediate')); 0");
  CallFromTheLoop(runtime, "throwing");
  runtime.Spin();
  CHECK(runtime.Run("log.join()") == "thrower,listener,tick of thrower,microtask of thrower,immediate");
}

TEST_CASE("what a throwing tick left comes before the immediates of the next turn") {
  Runtime runtime;
  runtime.Run(kProgram);
  runtime.Run(R"(
    setImmediate(() => log.push('immediate'));
    process.nextTick(() => { queue('first'); throw new Error(); });
    process.nextTick(() => log.push('second'));
    0)");
  runtime.Spin();
  CHECK(runtime.Run("log.join()") == "first,listener,second,tick of first,microtask of first,immediate");
}
