#include "task_runner.h"

#include <uv.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "function_task.h"

using lab::test::Task;

namespace {

// A loop with an open runner.
struct RunnerOnLoop {
  RunnerOnLoop() {
    uv_loop_init(&loop);
    runner->Open(&loop);
  }
  ~RunnerOnLoop() {
    runner->Close();
    uv_run(&loop, UV_RUN_DEFAULT);
    CHECK(uv_loop_close(&loop) == 0);
  }
  // Keeps the loop alive for so long.
  void RunFor(uint64_t ms) {
    uv_timer_t timer;
    uv_timer_init(&loop, &timer);
    uv_timer_start(
        &timer, [](uv_timer_t* t) { uv_close(reinterpret_cast<uv_handle_t*>(t), nullptr); }, ms, 0);
    uv_run(&loop, UV_RUN_DEFAULT);
  }

  uv_loop_t loop;
  std::shared_ptr<lab::TaskRunner> runner = std::make_shared<lab::TaskRunner>();
};

}  // namespace

TEST_CASE("a task posted by another thread wakes the loop and runs on the loop's thread") {
  RunnerOnLoop on;
  // Waits for ever unless woken; the task stops it.
  uv_async_t forever;
  uv_async_init(&on.loop, &forever, nullptr);
  std::thread::id ran_on;
  std::thread poster([&] {
    on.runner->PostTask(Task([&] {
      ran_on = std::this_thread::get_id();
      uv_close(reinterpret_cast<uv_handle_t*>(&forever), nullptr);
    }));
  });
  uv_run(&on.loop, UV_RUN_DEFAULT);
  poster.join();
  CHECK(ran_on == std::this_thread::get_id());
}

TEST_CASE("tasks run in the order of posting, and one posted by a task runs in the next batch") {
  RunnerOnLoop on;
  std::string order;
  on.runner->PostTask(Task([&] {
    order += "1";
    on.runner->PostTask(Task([&] { order += "3"; }));
  }));
  on.runner->PostNonNestableTask(Task([&] { order += "2"; }));
  CHECK(on.runner->RunDue(false));
  CHECK(order == "12");
  CHECK(on.runner->RunDue(false));
  CHECK(order == "123");
  CHECK_FALSE(on.runner->RunDue(false));
}

TEST_CASE("within JavaScript only nestable tasks run, and the others keep their order") {
  RunnerOnLoop on;
  std::string order;
  on.runner->PostNonNestableTask(Task([&] { order += "1"; }));
  on.runner->PostTask(Task([&] { order += "2"; }));
  on.runner->PostNonNestableTask(Task([&] { order += "3"; }));
  on.runner->RunDue(true);
  CHECK(order == "2");
  on.runner->RunDue(false);
  CHECK(order == "213");
}

TEST_CASE("neither an open runner nor a delayed task keeps the loop alive") {
  RunnerOnLoop on;
  on.runner->PostDelayedTask(Task([] {}), 1000);
  on.runner->RunDue(false);
  CHECK(uv_loop_alive(&on.loop) == 0);
  CHECK_FALSE(on.runner->HasOutstanding());
  CHECK_FALSE(on.runner->Drain());
}

TEST_CASE("a delayed task runs when its time has come, while something else keeps the loop alive") {
  RunnerOnLoop on;
  std::vector<std::string> order;
  const uint64_t start = uv_hrtime();
  uint64_t ran_after = 0;
  on.runner->PostDelayedTask(Task([&] { order.push_back("late"); }), 0.02);
  on.runner->PostNonNestableDelayedTask(Task([&] {
                                          order.push_back("early");
                                          ran_after = uv_hrtime() - start;
                                        }),
                                        0.005);
  on.RunFor(100);
  CHECK(order == std::vector<std::string>{"early", "late"});
  CHECK(ran_after >= 5'000'000);
}

TEST_CASE("a runner that is closed or was never opened drops tasks without running them") {
  bool ran = false;
  auto kept = std::make_shared<int>();
  auto runner = std::make_shared<lab::TaskRunner>();
  runner->PostTask(Task([&ran, kept] { ran = true; }));
  {
    RunnerOnLoop on;
    runner = on.runner;
    on.runner->PostTask(Task([&ran, kept] { ran = true; }));
    on.runner->PostDelayedTask(Task([&ran, kept] { ran = true; }), 1000);
    CHECK(kept.use_count() == 3);
  }
  runner->PostTask(Task([&ran, kept] { ran = true; }));
  CHECK(kept.use_count() == 1);
  CHECK_FALSE(runner->RunDue(false));
  CHECK_FALSE(ran);
}

TEST_CASE("tasks are given to the environment's callback, which may let them go unrun") {
  RunnerOnLoop on;
  bool ran = false;
  int given = 0;
  on.runner->SetRunTask([](void* data, std::unique_ptr<v8::Task>) { ++*static_cast<int*>(data); }, &given);
  on.runner->PostTask(Task([&] { ran = true; }));
  on.runner->PostTask(Task([&] { ran = true; }));
  CHECK(on.runner->RunDue(false));
  CHECK(given == 2);
  CHECK_FALSE(ran);
}

TEST_CASE("draining waits for outstanding work and runs what it posts last") {
  RunnerOnLoop on;
  bool ran = false;
  on.runner->WorkStarted();
  CHECK(on.runner->HasOutstanding());
  std::thread worker([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
    on.runner->PostTask(Task([&] { ran = true; }));
    on.runner->WorkEnded();
  });
  CHECK(on.runner->Drain());
  CHECK(ran);
  CHECK_FALSE(on.runner->HasOutstanding());
  worker.join();
}

TEST_CASE("draining runs a foreground task that outstanding work itself waits for") {
  RunnerOnLoop on;
  std::atomic<bool> collected = false;
  on.runner->WorkStarted();
  std::thread worker([&] {
    on.runner->PostTask(Task([&] {
      collected = true;
      collected.notify_all();
    }));
    collected.wait(false);
    on.runner->WorkEnded();
  });
  CHECK(on.runner->Drain());
  worker.join();
}
