#include "platform.h"

#include <libplatform/libplatform.h>
#include <v8-isolate.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace lab {

Platform::Platform(int worker_threads) : nowhere_(std::make_shared<TaskRunner>()), pool_(worker_threads) {}

Platform::~Platform() {
  Shutdown();
}

void Platform::RegisterIsolate(v8::Isolate* isolate, uv_loop_t* loop) {
  auto runner = std::make_shared<TaskRunner>();
  if (!runner->Open(loop)) {
    std::fputs("labnode: no descriptor is left to wake the event loop; raise the limit (ulimit -n)\n",
               stderr);
    std::abort();
  }
  std::lock_guard lock(mutex_);
  runners_[isolate] = std::move(runner);
}

void Platform::UnregisterIsolate(v8::Isolate* isolate) {
  std::shared_ptr<TaskRunner> runner;
  {
    std::lock_guard lock(mutex_);
    auto node = runners_.extract(isolate);
    if (node.empty()) return;
    runner = std::move(node.mapped());
  }
  runner->SetRunTask(nullptr, nullptr);
  runner->Close();
}

void Platform::SetRunTask(v8::Isolate* isolate, RunTask run, void* data) {
  const auto runner = Find(isolate);
  if (runner != nowhere_) runner->SetRunTask(run, data);
}

bool Platform::DrainTasks(v8::Isolate* isolate) {
  return Find(isolate)->Drain();
}

bool Platform::RunNestableTasks(v8::Isolate* isolate) {
  return Find(isolate)->RunDue(true);
}

bool Platform::HasOutstanding(v8::Isolate* isolate) {
  return Find(isolate)->HasOutstanding();
}

void Platform::Shutdown() {
  pool_.Shutdown();
}

std::shared_ptr<TaskRunner> Platform::Find(v8::Isolate* isolate) {
  std::lock_guard lock(mutex_);
  const auto it = runners_.find(isolate);
  return it == runners_.end() ? nowhere_ : it->second;
}

// V8 gives worker tasks without saying for which isolate. A thread that is in an isolate posts for it; a
// worker thread posts for the isolate whose task it runs (a job asks for more threads from within).
std::shared_ptr<TaskRunner> Platform::PosterOfWork() {
  if (const auto& owner = WorkerPool::CurrentOwner()) return owner;
  v8::Isolate* isolate = v8::Isolate::TryGetCurrent();
  return isolate == nullptr ? nullptr : Find(isolate);
}

std::shared_ptr<v8::TaskRunner> Platform::GetForegroundTaskRunner(v8::Isolate* isolate) {
  return Find(isolate);
}

void Platform::CallOnWorkerThread(std::unique_ptr<v8::Task> task) {
  pool_.Post(std::move(task), WorkerPool::kNormal, PosterOfWork());
}

void Platform::CallBlockingTaskOnWorkerThread(std::unique_ptr<v8::Task> task) {
  pool_.Post(std::move(task), WorkerPool::kBlocking, PosterOfWork());
}

void Platform::CallLowPriorityTaskOnWorkerThread(std::unique_ptr<v8::Task> task) {
  pool_.Post(std::move(task), WorkerPool::kLow, PosterOfWork());
}

void Platform::CallDelayedOnWorkerThread(std::unique_ptr<v8::Task> task, double delay_in_seconds) {
  const double delay_ns = std::max(0.0, delay_in_seconds * 1e9);
  pool_.PostDelayed(std::move(task), static_cast<uint64_t>(delay_ns), PosterOfWork());
}

std::unique_ptr<v8::JobHandle> Platform::LAB_V8_MAKE_JOB(v8::TaskPriority priority,
                                                         std::unique_ptr<v8::JobTask> job_task) {
  // A job of the lowest priority may not take every thread from the others.
  const int threads = priority == v8::TaskPriority::kBestEffort ? std::min(2, NumberOfWorkerThreads())
                                                                : NumberOfWorkerThreads();
  return v8::platform::NewDefaultJobHandle(this, priority, std::move(job_task), threads);
}

double Platform::MonotonicallyIncreasingTime() {
  return static_cast<double>(uv_hrtime()) / 1e9;
}

double Platform::CurrentClockTimeMillis() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}

}  // namespace lab
