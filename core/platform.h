// What V8 needs from the program around it: threads for work beside JavaScript, a queue per isolate for work
// on its own thread, clocks. V8's own default platform neither wakes a libuv loop nor tells whether an
// isolate still waits for a worker thread, so a process that only waits for WebAssembly.compile would end
// without its result.
//
// One per process. An isolate is registered between v8::Isolate::Allocate and v8::Isolate::Initialize, for V8
// asks for its runner during the latter, and unregistered before Dispose: afterwards its address may be
// another's.
//
// In Node: NodePlatform in src/node_platform.cc.
#ifndef LAB_CORE_PLATFORM_H_
#define LAB_CORE_PLATFORM_H_

#include <uv.h>
#include <v8-platform.h>

#include <memory>
#include <mutex>
#include <unordered_map>

#include "task_runner.h"
#include "v8_compat.h"
#include "worker_pool.h"

namespace v8 {
class Isolate;
}

namespace lab {

class Platform final : public v8::Platform {
 public:
  explicit Platform(int worker_threads);  // At most so many threads; they start when there is work for them.
  ~Platform() override;                   // Shuts down.

  // The following five belong to the thread of the isolate and its loop.
  void RegisterIsolate(v8::Isolate* isolate, uv_loop_t* loop);
  void UnregisterIsolate(
      v8::Isolate* isolate);  // Before Dispose. The loop must turn once more to close handles.
  void SetRunTask(v8::Isolate* isolate, RunTask run, void* data);  // Null before the environment goes.
  // For when the loop has nothing left: runs foreground tasks that are due and waits for worker tasks of this
  // isolate (and runs what they post) until there is neither. True if a task ran, so that the loop may have
  // something to do again. In Node: DrainVMTasks.
  bool DrainTasks(v8::Isolate* isolate);
  // For a loop within JavaScript, such as a debugger's pause: runs due tasks that allow it and does not wait.
  bool RunNestableTasks(v8::Isolate* isolate);

  // Any thread. Whether DrainTasks would have something to run or to wait for. Delayed tasks do not count.
  bool HasOutstanding(v8::Isolate* isolate);

  void Shutdown();  // Joins the threads. After the last isolate is disposed of, before V8::DisposePlatform.

  // v8::Platform
  v8::PageAllocator* GetPageAllocator() override { return nullptr; }  // V8's own.
  int NumberOfWorkerThreads() override { return pool_.max_threads(); }
  std::shared_ptr<v8::TaskRunner> GetForegroundTaskRunner(v8::Isolate* isolate) override;
  void CallOnWorkerThread(std::unique_ptr<v8::Task> task) override;
  void CallBlockingTaskOnWorkerThread(std::unique_ptr<v8::Task> task) override;
  void CallLowPriorityTaskOnWorkerThread(std::unique_ptr<v8::Task> task) override;
  void CallDelayedOnWorkerThread(std::unique_ptr<v8::Task> task, double delay_in_seconds) override;
  std::unique_ptr<v8::JobHandle> LAB_V8_MAKE_JOB(v8::TaskPriority priority,
                                                 std::unique_ptr<v8::JobTask> job_task) override;
  double MonotonicallyIncreasingTime() override;
  double CurrentClockTimeMillis() override;
  v8::TracingController* GetTracingController() override { return &tracing_; }

 private:
  std::shared_ptr<TaskRunner> Find(
      v8::Isolate* isolate);                   // Never null: an unknown isolate's runner drops tasks.
  std::shared_ptr<TaskRunner> PosterOfWork();  // Whose work the calling thread posts, or null.

  std::mutex mutex_;
  std::unordered_map<v8::Isolate*, std::shared_ptr<TaskRunner>> runners_;
  const std::shared_ptr<TaskRunner> nowhere_;
  v8::TracingController tracing_;  // V8 needs one; this records nothing.
  WorkerPool pool_;                // Last: its threads end before what they use.
};

}  // namespace lab

#endif  // LAB_CORE_PLATFORM_H_
