#include "platform.h"

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "function_task.h"
#include "runtime.h"

using lab::test::Runtime;
using lab::test::Task;
using lab::test::ThePlatform;

namespace {

// The smallest module: magic number and version.
constexpr char kCompile[] =
    "globalThis.result = 'pending';"
    "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then((m) => { result = String(m); "
    "}); 0";

// What a loop does that has nothing else to do.
void SpinAndDrain(Runtime& runtime) {
  do {
    runtime.Spin();
  } while (ThePlatform().DrainTasks(runtime.env().isolate()));
}

}  // namespace

TEST_CASE("WebAssembly.compile settles although nothing else is alive") {
  Runtime runtime;
  runtime.Run(kCompile);
  SpinAndDrain(runtime);
  CHECK(runtime.Run("result") == "[object WebAssembly.Module]");
  CHECK_FALSE(ThePlatform().HasOutstanding(runtime.env().isolate()));
}

TEST_CASE("isolates in several threads wait for their own work only") {
  std::vector<std::thread> threads;
  std::vector<std::string> results(3);
  for (std::string& result : results) {
    threads.emplace_back([&result] {
      for (int i = 0; i < 5; ++i) {
        Runtime runtime;
        runtime.Run(kCompile);
        SpinAndDrain(runtime);
        result = runtime.Run("result");
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& result : results) CHECK(result == "[object WebAssembly.Module]");
}

TEST_CASE("work posted by an isolate's thread is outstanding for that isolate alone") {
  Runtime runtime;
  v8::Isolate* isolate = runtime.env().isolate();
  std::atomic<bool> go = false;
  ThePlatform().CallOnWorkerThread(Task([&] { go.wait(false); }));
  CHECK(ThePlatform().HasOutstanding(isolate));
  std::thread other([] {
    Runtime second;
    CHECK_FALSE(ThePlatform().HasOutstanding(second.env().isolate()));
  });
  other.join();
  go = true;
  go.notify_all();
  ThePlatform().DrainTasks(isolate);
  CHECK_FALSE(ThePlatform().HasOutstanding(isolate));
}

TEST_CASE("a foreground task runs in the environment's callback scope, so promises are drained after it") {
  Runtime runtime;
  v8::Isolate* isolate = runtime.env().isolate();
  runtime.Run("globalThis.log = []; 0");
  auto runner = ThePlatform().GetForegroundTaskRunner(isolate);
  runner->PostTask(
      Task([&] { runtime.Run("Promise.resolve().then(() => log.push('micro')); log.push('task'); 0"); }));
  runner->PostTask(Task([&] { runtime.Run("log.push('next task'); 0"); }));
  CHECK(ThePlatform().DrainTasks(isolate));
  CHECK(runtime.Run("log.join()") == "task,micro,next task");
}

TEST_CASE("Atomics.waitAsync wakes up") {
  Runtime runtime;
  runtime.Run(
      "globalThis.result = 'pending'; const cell = new Int32Array(new SharedArrayBuffer(4));"
      "Atomics.waitAsync(cell, 0, 0).value.then((v) => { result = v; }); Atomics.notify(cell, 0); 0");
  SpinAndDrain(runtime);
  CHECK(runtime.Run("result") == "ok");
}

TEST_CASE("the runner of an isolate that is not registered drops tasks") {
  bool ran = false;
  int nothing = 0;
  auto* unknown = reinterpret_cast<v8::Isolate*>(&nothing);
  ThePlatform().GetForegroundTaskRunner(unknown)->PostTask(Task([&] { ran = true; }));
  CHECK_FALSE(ThePlatform().DrainTasks(unknown));
  CHECK_FALSE(ran);
}
