#include "worker_pool.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "task_runner.h"

namespace lab {

namespace {

thread_local std::shared_ptr<TaskRunner> current_owner;

}  // namespace

WorkerPool::WorkerPool(int max_threads) : max_threads_(std::max(1, max_threads)) {}

WorkerPool::~WorkerPool() {
  Shutdown();
}

const std::shared_ptr<TaskRunner>& WorkerPool::CurrentOwner() {
  return current_owner;
}

void WorkerPool::Post(std::unique_ptr<v8::Task> task, Priority priority, std::shared_ptr<TaskRunner> owner) {
  Work work{std::move(task), std::move(owner)};  // Outlives the lock: dropping a task may post again.
  std::lock_guard lock(mutex_);
  if (stopping_) return;
  if (work.owner) work.owner->WorkStarted();
  queues_[priority].push_back(std::move(work));
  WakeOneLocked();
}

void WorkerPool::PostDelayed(std::unique_ptr<v8::Task> task, uint64_t delay_ns,
                             std::shared_ptr<TaskRunner> owner) {
  Work work{std::move(task), std::move(owner)};
  std::lock_guard lock(mutex_);
  if (stopping_) return;
  delayed_.emplace(uv_hrtime() + delay_ns, std::move(work));
  WakeOneLocked();  // Whoever sleeps must learn of the new, perhaps earlier, time.
}

void WorkerPool::WakeOneLocked() {
  // An idle thread may already be on its way to an earlier task, so idle threads are compared with tasks.
  size_t queued = 0;
  for (const auto& queue : queues_) queued += queue.size();
  const bool enough = static_cast<size_t>(idle_) >= std::max<size_t>(queued, 1);
  if (!enough && static_cast<int>(threads_.size()) < max_threads_) {
    uv_thread_t thread;
    if (uv_thread_create(&thread, ThreadMain, this) == 0) {
      threads_.push_back(thread);
    } else if (threads_.empty()) {
      std::fputs("labnode: the system refuses to start a thread; raise the limit on processes (ulimit -u)\n",
                 stderr);
      std::abort();
    }
  }
  changed_.notify_one();
}

void WorkerPool::Shutdown() {
  std::vector<uv_thread_t> threads;
  std::deque<Work> dropped;
  {
    std::lock_guard lock(mutex_);
    stopping_ = true;
    threads.swap(threads_);
    for (auto& queue : queues_) {
      for (Work& work : queue) dropped.push_back(std::move(work));
      queue.clear();
    }
  }
  changed_.notify_all();
  for (Work& work : dropped) Finish(std::move(work), false);
  for (uv_thread_t& thread : threads) uv_thread_join(&thread);
  std::multimap<uint64_t, Work> delayed;
  std::lock_guard lock(mutex_);
  delayed.swap(delayed_);
}

void WorkerPool::Finish(Work work, bool run) {
  if (run) {
    current_owner = work.owner;
    work.task->Run();
  }
  work.task.reset();  // A task's destructor may post as well, so the count falls only after it.
  current_owner.reset();
  if (work.owner) work.owner->WorkEnded();
}

void WorkerPool::MoveDueLocked() {
  if (delayed_.empty()) return;
  const auto end = delayed_.upper_bound(uv_hrtime());
  if (end == delayed_.begin()) return;
  for (auto it = delayed_.begin(); it != end; it = delayed_.erase(it)) {
    if (it->second.owner) it->second.owner->WorkStarted();
    queues_[kNormal].push_back(std::move(it->second));
  }
  changed_.notify_all();
}

bool WorkerPool::TakeLocked(Work* work) {
  for (auto& queue : queues_) {
    if (queue.empty()) continue;
    *work = std::move(queue.front());
    queue.pop_front();
    return true;
  }
  return false;
}

void WorkerPool::ThreadMain(void* data) {
  WorkerPool* pool = static_cast<WorkerPool*>(data);
  pthread_setname_np(pthread_self(), "v8-worker");
  std::unique_lock lock(pool->mutex_);
  while (!pool->stopping_) {
    pool->MoveDueLocked();
    Work work;
    if (pool->TakeLocked(&work)) {
      lock.unlock();
      Finish(std::move(work), true);
      lock.lock();
      continue;
    }
    ++pool->idle_;
    if (pool->delayed_.empty()) {
      pool->changed_.wait(lock);
    } else {
      const uint64_t now = uv_hrtime();
      const uint64_t at = pool->delayed_.begin()->first;
      pool->changed_.wait_for(lock, std::chrono::nanoseconds(at > now ? at - now : 0));
    }
    --pool->idle_;
  }
}

}  // namespace lab
