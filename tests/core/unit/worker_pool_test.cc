#include "worker_pool.h"

#include <atomic>
#include <latch>
#include <string>
#include <thread>

#include "catch.h"
#include "function_task.h"
#include "task_runner.h"

using lab::WorkerPool;
using lab::test::Task;

namespace {

// Returns when the owner has no work outstanding.
void Wait(const std::shared_ptr<lab::TaskRunner>& owner) {
  while (owner->HasOutstanding()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

TEST_CASE("as many tasks as there are threads run at once") {
  WorkerPool pool(3);
  std::latch all_here(3);
  std::latch done(3);
  for (int i = 0; i < 3; ++i) {
    pool.Post(Task([&] {
                all_here.arrive_and_wait();  // Would wait for ever if they took turns.
                done.count_down();
              }),
              WorkerPool::kNormal, nullptr);
  }
  done.wait();
}

TEST_CASE("blocking tasks go first and low ones last") {
  WorkerPool pool(1);
  std::string order;
  auto owner = std::make_shared<lab::TaskRunner>();
  std::latch posted(1);
  pool.Post(Task([&] { posted.wait(); }), WorkerPool::kNormal, owner);
  pool.Post(Task([&] { order += "low "; }), WorkerPool::kLow, owner);
  pool.Post(Task([&] { order += "normal "; }), WorkerPool::kNormal, owner);
  pool.Post(Task([&] { order += "blocking "; }), WorkerPool::kBlocking, owner);
  posted.count_down();
  Wait(owner);
  CHECK(order == "blocking normal low ");
}

TEST_CASE("what a worker task posts counts for the same owner") {
  WorkerPool pool(2);
  auto owner = std::make_shared<lab::TaskRunner>();
  std::atomic<bool> second_ran = false;
  pool.Post(Task([&] {
              pool.Post(Task([&] {
                          std::this_thread::sleep_for(std::chrono::milliseconds(10));
                          second_ran = true;
                        }),
                        WorkerPool::kNormal, WorkerPool::CurrentOwner());
            }),
            WorkerPool::kNormal, owner);
  Wait(owner);
  CHECK(second_ran);
  CHECK(WorkerPool::CurrentOwner() == nullptr);
}

TEST_CASE("a delayed task is not outstanding before its time, and runs then") {
  WorkerPool pool(1);
  auto owner = std::make_shared<lab::TaskRunner>();
  std::latch ran(1);
  const uint64_t start = uv_hrtime();
  pool.PostDelayed(Task([&] { ran.count_down(); }), 20'000'000, owner);
  CHECK_FALSE(owner->HasOutstanding());
  ran.wait();
  CHECK(uv_hrtime() - start >= 20'000'000);
}

TEST_CASE("shutting down lets the running task end, drops the others and what comes later") {
  auto owner = std::make_shared<lab::TaskRunner>();
  std::atomic<bool> first_ended = false;
  std::atomic<bool> second_ran = false;
  std::latch started(1);
  WorkerPool pool(1);
  pool.Post(Task([&] {
              started.count_down();
              std::this_thread::sleep_for(std::chrono::milliseconds(20));
              first_ended = true;
            }),
            WorkerPool::kNormal, owner);
  started.wait();
  pool.Post(Task([&] { second_ran = true; }), WorkerPool::kNormal, owner);
  pool.PostDelayed(Task([&] { second_ran = true; }), 1, owner);
  pool.Shutdown();
  CHECK(first_ended);
  pool.Post(Task([&] { second_ran = true; }), WorkerPool::kNormal, owner);
  CHECK_FALSE(owner->HasOutstanding());
  CHECK_FALSE(second_ran);
}
