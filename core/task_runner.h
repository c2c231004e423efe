// The foreground task queue of one isolate: what V8 wants done on the isolate's own thread (the end of a
// WebAssembly.compile, finalizers, a garbage collection's last step). Any thread posts; the loop's thread
// runs.
//
// A wake-up is a uv_async_t, a delay is one uv_timer_t for the earliest delayed task; both are unref'd, so
// V8's housekeeping never keeps a process alive. What must keep it alive is counted: work that the isolate
// gave to the worker threads and that has not ended yet. An ending worker task posts its foreground task
// before the count falls, so "count is 0 and the queue is empty" means that nothing can come any more.
//
// Invariant: the mutex is never held while a task runs or is destroyed, for both may post again.
// In Node: PerIsolatePlatformData in src/node_platform.cc.
#ifndef LAB_CORE_TASK_RUNNER_H_
#define LAB_CORE_TASK_RUNNER_H_

#include <uv.h>
#include <v8-platform.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>

namespace lab {

// How a foreground task is run: the environment enters its CallbackScope and calls task->Run(), or lets the
// task go unrun when it is stopping.
using RunTask = void (*)(void* data, std::unique_ptr<v8::Task> task);

class TaskRunner final : public v8::TaskRunner, public std::enable_shared_from_this<TaskRunner> {
 public:
  TaskRunner();  // Closed: drops what is posted until Open() gives it a loop.
  ~TaskRunner() override;

  // The following are for the loop's thread.
  bool Open(uv_loop_t* loop);  // False when libuv has no descriptor left for the wake-up.
  void Close();                // Drops the queue and closes the handles; the loop must turn once more.
  void SetRunTask(RunTask run, void* data);  // Null: the task is just run.
  bool RunDue(bool nested);  // Runs what was due on entry. Nested in JavaScript: nestable tasks only.
  bool Drain();              // Runs and waits until no worker task is left and nothing is due.

  // The following are for any thread.
  bool HasOutstanding();  // A worker task has not ended, or a task is due.
  void WorkStarted();
  void WorkEnded();

  void PostTask(std::unique_ptr<v8::Task> task) override;
  void PostNonNestableTask(std::unique_ptr<v8::Task> task) override;
  void PostDelayedTask(std::unique_ptr<v8::Task> task, double delay_in_seconds) override;
  void PostNonNestableDelayedTask(std::unique_ptr<v8::Task> task, double delay_in_seconds) override;
  void PostIdleTask(std::unique_ptr<v8::IdleTask> task) override;
  bool IdleTasksEnabled() override { return false; }
  bool NonNestableTasksEnabled() const override { return true; }  // V8 ends the process when this is false.
  bool NonNestableDelayedTasksEnabled() const override { return true; }

 private:
  struct Entry {
    std::unique_ptr<v8::Task> task;
    bool nestable;
  };
  struct Handles;

  void Post(Entry entry, double delay_in_seconds);
  bool MoveDueLocked();  // Delayed tasks whose time has come join the queue; true if the queue is not empty.
  void ArmTimerLocked();

  std::mutex mutex_;
  std::condition_variable changed_;  // A task was posted or the last worker task ended.
  std::deque<Entry> due_;
  std::multimap<uint64_t, Entry> delayed_;  // By uv_hrtime() of their time; equal times stay in order.
  int outstanding_ = 0;
  Handles* handles_ =
      nullptr;  // Null when closed. Owned by libuv from Open() until both close callbacks ran.

  RunTask run_ = nullptr;  // These two belong to the loop's thread.
  void* run_data_ = nullptr;
};

}  // namespace lab

#endif  // LAB_CORE_TASK_RUNNER_H_
