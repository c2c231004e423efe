#include <csignal>

#include "alive.h"
#include "catch.h"
#include "runtime.h"
#include "signal_handle.h"

namespace {

using lab::test::Runtime;
using lab::termination::Alive;
using lab::termination::ListAlive;
using lab::termination::SignalHandle;

class TestTimer final : public lab::Handle {
 public:
  TestTimer(lab::Environment& env, const char* resource) : Handle(env, Init(env, &uv_), "timer"), resource_(resource) {}
  void Start() {
    uv_timer_start(&uv_, [](uv_timer_t*) {}, 1000000, 0);
  }
  void Stop() { uv_timer_stop(&uv_); }
  const char* resource() const override { return resource_; }

 private:
  static uv_handle_t* Init(lab::Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_timer_t uv_;
  const char* resource_;
};

class TestWork final : public lab::Request {
 public:
  explicit TestWork(lab::Environment& env) : Request(env, reinterpret_cast<uv_req_t*>(&uv_), "work") {
    uv_queue_work(
        env.loop(), &uv_, [](uv_work_t*) {},
        [](uv_work_t* uv, int) { static_cast<TestWork*>(static_cast<Request*>(uv->data))->Done(); });
  }

 private:
  uv_work_t uv_;
};

std::string Names(Runtime& runtime) {
  std::string names;
  for (const Alive& alive : ListAlive(runtime.env())) names += (names.empty() ? "" : " ") + alive.resource;
  return names;
}

v8::Local<v8::Function> Listener(Runtime& runtime, const char* source) {
  v8::Local<v8::Script> script =
      v8::Script::Compile(runtime.env().context(), lab::OneByte(runtime.env().isolate(), source)).ToLocalChecked();
  return script->Run(runtime.env().context()).ToLocalChecked().As<v8::Function>();
}

}  // namespace

TEST_CASE("a handle counts while it is active, ref'd and not closing") {
  Runtime runtime;
  auto* timer = new TestTimer(runtime.env(), "TestTimer");
  CHECK(Names(runtime) == "");  // Opened, and not started.
  timer->Start();
  CHECK(Names(runtime) == "TestTimer");
  timer->Unref();
  CHECK(Names(runtime) == "");
  timer->Ref();
  CHECK(Names(runtime) == "TestTimer");
  timer->Stop();
  CHECK(Names(runtime) == "");
  timer->Start();
  timer->Close();
  CHECK(Names(runtime) == "");
  runtime.Spin();
}

TEST_CASE("a handle that stands for others is not in the list") {
  Runtime runtime;
  auto* timer = new TestTimer(runtime.env(), nullptr);
  timer->Start();
  CHECK(Names(runtime) == "");
  timer->Close();
  runtime.Spin();
}

TEST_CASE("requests come first, and go when they are complete") {
  Runtime runtime;
  auto* timer = new TestTimer(runtime.env(), "TestTimer");
  timer->Start();
  new TestWork(runtime.env());
  CHECK(Names(runtime) == "work TestTimer");
  timer->Close();
  runtime.Spin();
  CHECK(Names(runtime) == "");
}

TEST_CASE("a signal handle is active, keeps nothing alive and knows its number") {
  Runtime runtime;
  lab::CallbackScope scope(runtime.env());
  auto* handle = new SignalHandle(runtime.env(), "SIGUSR2", Listener(runtime, "(() => {})"));
  CHECK(handle->Start(SIGUSR2) == 0);
  CHECK(handle->IsActive());
  CHECK_FALSE(handle->HasRef());
  CHECK(handle->number() == SIGUSR2);
  CHECK(Names(runtime) == "");
  handle->Close();
}

TEST_CASE("libuv's error comes back for a signal that nobody can watch") {
  Runtime runtime;
  lab::CallbackScope scope(runtime.env());
  auto* handle = new SignalHandle(runtime.env(), "SIGKILL", Listener(runtime, "(() => {})"));
  CHECK(handle->Start(SIGKILL) == UV_EINVAL);
  handle->Close();
}

TEST_CASE("process has its listeners for listeners from the start, and signals load their module only when used") {
  Runtime runtime;
  CHECK(runtime.Run("process.listenerCount('newListener') + process.listenerCount('removeListener')") == "2");
  size_t before = runtime.env().builtins().LoadedCount();
  runtime.Run("process.on('exit', () => {}); process.on(Symbol('SIGTERM'), () => {}); 0");
  CHECK(runtime.env().builtins().LoadedCount() == before);
  runtime.Run("process.on('SIGUSR2', () => {}); process.removeAllListeners('SIGUSR2'); 0");
  CHECK(runtime.env().builtins().LoadedCount() > before);
}

TEST_CASE("a timeout and an immediate remember the line that made them only when that is asked for") {
  Runtime runtime;
  CHECK(runtime.Run("1;\nsetTimeout(() => {}, 1); setImmediate(() => {}); 0") == "0");
  const char* places =
      "(() => { const { resources } = globalThis.core; "
      "return ['Timeout', 'Immediate'].map((name) => resources[name].list().map(({ place }) => place).join()).join(' '); })()";
  lab::Environment& env = runtime.env();
  {
    lab::CallbackScope scope(env);
    v8::Local<v8::Object> core = env.bindings().Get(env, "core").ToLocalChecked();
    env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), "core"), core).Check();
  }
  CHECK(runtime.Run(places) == " ");
  runtime.Spin();
  env.set_records_places(true);
  lab::CallbackScope scope(env);
  lab::ScriptSource source = {lab::OneByte(env.isolate(), "\nsetTimeout(() => {}, 1);\n  setImmediate(() => {});"), "/s.js"};
  v8::Local<v8::Function> function;
  REQUIRE(env.seams().compile_function(env, source, {}).ToLocal(&function));
  REQUIRE_FALSE(function->Call(env.context(), v8::Undefined(env.isolate()), 0, nullptr).IsEmpty());
  CHECK(runtime.Run(places) == "/s.js:2:1 /s.js:3:3");
}
