#include <thread>
#include <vector>

#include "catch.h"
#include "handle.h"
#include "request.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

class TestTimer final : public lab::Handle {
 public:
  TestTimer(lab::Environment& env, bool* closed) : Handle(env, Init(env, &uv_), "timer"), closed_(closed) {}
  void Start(uint64_t ms) {
    uv_timer_start(&uv_, [](uv_timer_t* timer) { static_cast<Handle*>(timer->data)->Close(); }, ms, 0);
  }

 protected:
  void OnClose() override { *closed_ = true; }

 private:
  static uv_handle_t* Init(lab::Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_timer_t uv_;
  bool* closed_;
};

class Work final : public lab::Request {
 public:
  Work(lab::Environment& env, int* status) : Request(env, reinterpret_cast<uv_req_t*>(&uv_), "work"), status_(status) {
    uv_queue_work(
        env.loop(), &uv_, [](uv_work_t*) {},
        [](uv_work_t* work, int status) {
          auto* self = static_cast<Work*>(static_cast<Request*>(work->data));
          *self->status_ = status;
          self->Done();
        });
  }

 private:
  uv_work_t uv_;
  int* status_;
};

}  // namespace

TEST_CASE("an environment starts, runs JavaScript and ends") {
  Runtime runtime;
  REQUIRE(runtime.started());
  CHECK(runtime.Run("1 + 1") == "2");
}

namespace {

bool g_closed = false;
lab::Handle* g_made = nullptr;

void MakeTimer(const v8::FunctionCallbackInfo<v8::Value>& args) {
  g_made = new TestTimer(lab::Environment::From(args), &g_closed);
}

// The place that a handle remembers which a script makes in line 3, column 3.
std::string PlaceOfHandleMadeByScript(bool records) {
  Runtime runtime;
  lab::Environment& env = runtime.env();
  env.set_records_places(records);
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Context> context = env.context();
  v8::Context::Scope context_scope(context);
  v8::Local<v8::Function> function = v8::Function::New(context, MakeTimer).ToLocalChecked();
  context->Global()->Set(context, lab::OneByte(isolate, "makeTimer"), function).Check();
  v8::ScriptOrigin origin(isolate, lab::OneByte(isolate, "/home/me/script.js"));
  v8::Local<v8::String> text = lab::OneByte(isolate, "\n(function () {\n  makeTimer();\n})();");
  v8::Script::Compile(context, text, &origin).ToLocalChecked()->Run(context).ToLocalChecked();
  std::string place = g_made->created_at();
  g_made->Close();
  return place;
}

}  // namespace

TEST_CASE("a handle remembers where a script made it, when that is recorded") {
  CHECK(PlaceOfHandleMadeByScript(true) == "/home/me/script.js:3:3");
  CHECK(PlaceOfHandleMadeByScript(false) == "");
}

TEST_CASE("environments follow each other in one process") {
  for (int i = 0; i < 3; ++i) {
    Runtime runtime;
    CHECK(runtime.Run("'again'") == "again");
  }
}

TEST_CASE("two threads run an environment each") {
  std::vector<std::thread> threads;
  std::string results[2];
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      Runtime runtime;
      result = runtime.Run("let n = 0; for (let i = 0; i < 1000; i++) n += i; n");
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(results[0] == "499500");
  CHECK(results[1] == "499500");
}

TEST_CASE("a handle lives until its close callback, also when it is closed twice") {
  Runtime runtime;
  bool closed = false;
  auto* timer = new TestTimer(runtime.env(), &closed);
  timer->Close();
  timer->Close();
  CHECK(timer->IsClosing());
  CHECK_FALSE(closed);
  runtime.Spin();
  CHECK(closed);
  CHECK(runtime.env().handles().empty());
}

TEST_CASE("what is open when the environment ends is closed by it") {
  bool closed = false;
  {
    Runtime runtime;
    (new TestTimer(runtime.env(), &closed))->Start(1'000'000);
  }
  CHECK(closed);
}

TEST_CASE("a request leaves the environment's list when it is done") {
  Runtime runtime;
  int status = -1;
  new Work(runtime.env(), &status);
  CHECK_FALSE(runtime.env().requests().empty());
  runtime.Spin();
  CHECK(status == 0);
  CHECK(runtime.env().requests().empty());
}

TEST_CASE("only the outermost scope drains") {
  Runtime runtime;
  runtime.Run("globalThis.log = []; 0");
  {
    lab::CallbackScope outer(runtime.env());
    {
      lab::CallbackScope inner(runtime.env());
      // Run() opens a scope of its own as well: the third.
      runtime.Run("Promise.resolve().then(() => log.push('micro')); 0");
    }
    runtime.Run("log.push('still outer'); 0");
  }
  CHECK(runtime.Run("log.join()") == "still outer,micro");
}

TEST_CASE("nothing drains while the program is paused") {
  Runtime runtime;
  runtime.env().set_paused(true);
  runtime.Run("globalThis.ran = false; Promise.resolve().then(() => { ran = true; }); 0");
  CHECK(runtime.Run("ran") == "false");
  runtime.env().set_paused(false);
  runtime.Run("0");
  CHECK(runtime.Run("ran") == "true");
}

TEST_CASE("the async context of a handle's making comes back in its callback") {
  Runtime runtime;
  lab::Environment& env = runtime.env();
  v8::HandleScope handle_scope(env.isolate());
  v8::Context::Scope context_scope(env.context());
  env.drain_state().has_async_context = 1;
  env.context()->SetContinuationPreservedEmbedderData(lab::OneByte(env.isolate(), "request 1"));
  lab::AsyncContext captured = lab::AsyncContext::Capture(env);
  env.context()->SetContinuationPreservedEmbedderData(v8::Undefined(env.isolate()));
  {
    lab::CallbackScope scope(env, &captured);
    v8::String::Utf8Value now(env.isolate(), env.context()->GetContinuationPreservedEmbedderData());
    CHECK(std::string(*now) == "request 1");
  }
  CHECK(env.context()->GetContinuationPreservedEmbedderData()->IsUndefined());
}

TEST_CASE("cleanup hooks run last first, and a removed one does not") {
  static std::vector<int>* ran;
  std::vector<int> order;
  ran = &order;
  static int one = 1, two = 2, three = 3;
  auto hook = [](void* data) { ran->push_back(*static_cast<int*>(data)); };
  {
    Runtime runtime;
    for (int* data : {&one, &two, &three}) runtime.env().AddCleanupHook(hook, data);
    runtime.env().RemoveCleanupHook(hook, &two);
  }
  CHECK(order == std::vector<int>{3, 1});
}
