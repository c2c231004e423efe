#include "task_runner.h"

#include <utility>

namespace lab {

namespace {

constexpr uint64_t kNanosecondsPerMillisecond = 1'000'000;

}  // namespace

// What libuv borrows. It lives until the second close callback and holds the runner for as long.
struct TaskRunner::Handles {
  uv_async_t wake;
  uv_timer_t timer;
  std::shared_ptr<TaskRunner> runner;
  int open = 2;

  static void OnWake(uv_async_t* wake) { static_cast<Handles*>(wake->data)->Turn(); }
  static void OnTimer(uv_timer_t* timer) { static_cast<Handles*>(timer->data)->Turn(); }
  static void OnClose(uv_handle_t* handle) {
    Handles* handles = static_cast<Handles*>(handle->data);
    if (--handles->open == 0) delete handles;
  }

  void Turn() {
    std::shared_ptr<TaskRunner> alive = runner;  // A task may close the runner.
    alive->RunDue(false);
  }
};

TaskRunner::TaskRunner() = default;
TaskRunner::~TaskRunner() = default;

bool TaskRunner::Open(uv_loop_t* loop) {
  auto handles = std::make_unique<Handles>();
  if (uv_async_init(loop, &handles->wake, Handles::OnWake) != 0) return false;
  uv_timer_init(loop, &handles->timer);  // Cannot fail.
  handles->wake.data = handles->timer.data = handles.get();
  handles->runner = shared_from_this();
  uv_unref(reinterpret_cast<uv_handle_t*>(&handles->wake));
  uv_unref(reinterpret_cast<uv_handle_t*>(&handles->timer));
  std::lock_guard lock(mutex_);
  handles_ = handles.release();
  return true;
}

void TaskRunner::Close() {
  std::deque<Entry> due;
  std::multimap<uint64_t, Entry> delayed;
  Handles* handles;
  {
    std::lock_guard lock(mutex_);
    handles = std::exchange(handles_, nullptr);
    due.swap(due_);
    delayed.swap(delayed_);
  }
  if (handles == nullptr) return;
  uv_close(reinterpret_cast<uv_handle_t*>(&handles->wake), Handles::OnClose);
  uv_close(reinterpret_cast<uv_handle_t*>(&handles->timer), Handles::OnClose);
}

void TaskRunner::SetRunTask(RunTask run, void* data) {
  run_ = run;
  run_data_ = data;
}

bool TaskRunner::RunDue(bool nested) {
  std::deque<Entry> batch;
  {
    std::lock_guard lock(mutex_);
    MoveDueLocked();
    if (!nested) {
      batch.swap(due_);
    } else {
      std::deque<Entry> rest;
      for (Entry& entry : due_) (entry.nestable ? batch : rest).push_back(std::move(entry));
      due_.swap(rest);
    }
    ArmTimerLocked();
  }
  for (Entry& entry : batch) {
    if (run_ != nullptr) {
      run_(run_data_, std::move(entry.task));
    } else {
      entry.task->Run();
      entry.task.reset();
    }
  }
  return !batch.empty();
}

// Waits for worker tasks *or* for a foreground task, never for worker tasks alone: a worker thread whose
// allocation failed waits until this thread has collected garbage, and asks for it with a foreground task.
bool TaskRunner::Drain() {
  bool ran = false;
  for (;;) {
    ran |= RunDue(false);
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return outstanding_ == 0 || !due_.empty(); });
    if (!MoveDueLocked()) return ran;
  }
}

bool TaskRunner::HasOutstanding() {
  std::lock_guard lock(mutex_);
  return outstanding_ != 0 || MoveDueLocked();
}

void TaskRunner::WorkStarted() {
  std::lock_guard lock(mutex_);
  ++outstanding_;
}

void TaskRunner::WorkEnded() {
  std::lock_guard lock(mutex_);
  if (--outstanding_ == 0) changed_.notify_all();
}

void TaskRunner::PostTask(std::unique_ptr<v8::Task> task) {
  Post({std::move(task), true}, 0);
}

void TaskRunner::PostNonNestableTask(std::unique_ptr<v8::Task> task) {
  Post({std::move(task), false}, 0);
}

void TaskRunner::PostDelayedTask(std::unique_ptr<v8::Task> task, double delay_in_seconds) {
  Post({std::move(task), true}, delay_in_seconds);
}

void TaskRunner::PostNonNestableDelayedTask(std::unique_ptr<v8::Task> task, double delay_in_seconds) {
  Post({std::move(task), false}, delay_in_seconds);
}

void TaskRunner::PostIdleTask(std::unique_ptr<v8::IdleTask>) {}  // V8 asks IdleTasksEnabled() first.

// `entry` outlives the lock: a task that is dropped here is destroyed after the mutex is free.
void TaskRunner::Post(Entry entry, double delay_in_seconds) {
  std::lock_guard lock(mutex_);
  if (handles_ == nullptr) return;
  if (delay_in_seconds > 0) {
    delayed_.emplace(uv_hrtime() + static_cast<uint64_t>(delay_in_seconds * 1e9), std::move(entry));
  } else {
    due_.push_back(std::move(entry));
    changed_.notify_all();
  }
  // Under the mutex, so that the handle cannot be closed meanwhile. Fails only when it is closing.
  uv_async_send(&handles_->wake);
}

bool TaskRunner::MoveDueLocked() {
  if (!delayed_.empty()) {
    const auto end = delayed_.upper_bound(uv_hrtime());
    for (auto it = delayed_.begin(); it != end; it = delayed_.erase(it))
      due_.push_back(std::move(it->second));
  }
  return !due_.empty();
}

void TaskRunner::ArmTimerLocked() {
  if (handles_ == nullptr) return;
  if (delayed_.empty()) {
    uv_timer_stop(&handles_->timer);
    return;
  }
  const uint64_t now = uv_hrtime();
  const uint64_t at = delayed_.begin()->first;
  const uint64_t delay_ms = at <= now ? 0 : (at - now) / kNanosecondsPerMillisecond + 1;
  // libuv counts from the time at which the turn began, which a long callback leaves far behind. The
  // difference only makes the timer early, and an early timer finds nothing due and is armed again.
  uv_timer_start(&handles_->timer, Handles::OnTimer, delay_ms, 0);
}

}  // namespace lab
