// The threads for what V8 does beside JavaScript: optimizing, marking, compiling WebAssembly.
//
// A thread starts when a task finds no idle one, so a script that gives V8 nothing to do costs no thread. A
// task remembers the isolate whose thread posted it, or whose worker task did: V8 does not tell, and without
// it nobody could say whether an isolate still waits for something (see TaskRunner::HasOutstanding).
//
// In Node: WorkerThreadsTaskRunner in src/node_platform.cc, which starts all threads at once.
#ifndef LAB_CORE_WORKER_POOL_H_
#define LAB_CORE_WORKER_POOL_H_

#include <uv.h>
#include <v8-platform.h>

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace lab {

class TaskRunner;

class WorkerPool {
 public:
  enum Priority { kBlocking, kNormal, kLow };

  explicit WorkerPool(int max_threads);
  ~WorkerPool();  // Shuts down.

  int max_threads() const { return max_threads_; }

  // Any thread. `owner` may be null; its count of outstanding work covers the task from here to its end.
  void Post(std::unique_ptr<v8::Task> task, Priority priority, std::shared_ptr<TaskRunner> owner);
  // The same, delay_ns later. A task that still waits is not outstanding work.
  void PostDelayed(std::unique_ptr<v8::Task> task, uint64_t delay_ns, std::shared_ptr<TaskRunner> owner);

  // Lets running tasks end, drops the others, joins the threads. What is posted later is dropped.
  void Shutdown();

  // The owner of the worker task that runs on the calling thread, or null.
  static const std::shared_ptr<TaskRunner>& CurrentOwner();

 private:
  struct Work {
    std::unique_ptr<v8::Task> task;
    std::shared_ptr<TaskRunner> owner;
  };

  static void ThreadMain(void* pool);
  static void Finish(Work work, bool run);
  bool TakeLocked(Work* work);
  void MoveDueLocked();
  void WakeOneLocked();

  const int max_threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> queues_[3];             // By Priority; the first that is not empty goes first.
  std::multimap<uint64_t, Work> delayed_;  // By uv_hrtime() of their time.
  std::vector<uv_thread_t> threads_;
  int idle_ = 0;
  bool stopping_ = false;
};

}  // namespace lab

#endif  // LAB_CORE_WORKER_POOL_H_
