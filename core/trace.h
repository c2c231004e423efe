// --trace-loop=FILE: what the loop did and when. An environment owns a Trace when it is recorded, else a null
// pointer, so that a program that is not traced pays one predictable branch:
//   if (Trace* trace = env.trace()) [[unlikely]] trace->CallbackBegin("timers");
//
// libuv tells nobody in which phase it is. Three watchers that do not keep the loop alive mark the borders
// that can be seen, each placed where libuv's order of watchers makes it the first or last of its phase:
//   prepare, last   -> poll begins        check, first -> check begins        check, last -> closing or
//   timers
// Between "check, last" and "prepare, last" lie closing, timers, pending, idle and prepare; there the kind of
// the callback that runs decides (see kPhasesOfCallbacks in trace.cc). No idle handle, no timer: the loop
// turns and waits exactly as it would without.
//
// Not in Node, whose --trace-events-enabled shows callbacks without the loop's phases.
#ifndef LAB_CORE_TRACE_H_
#define LAB_CORE_TRACE_H_

#include <uv.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lab {

class TraceRecorder;

class Trace {
 public:
  enum class Phase : uint8_t {
    kStart,
    kMain,
    kTimers,
    kPending,
    kIdle,
    kPrepare,
    kPoll,
    kCheck,
    kClosing,
    kPlatform,
    kExit
  };
  enum class Drain : uint8_t { kTicks, kMicrotasks, kRejections };

  // Ends the process with status 9 and a sentence where the file cannot be written.
  Trace(uv_loop_t* loop, const std::string& file);
  ~Trace();  // Detaches where that has not happened, and writes the file.
  Trace(const Trace&) = delete;
  Trace& operator=(const Trace&) = delete;

  void Detach();  // Closes the watchers; the loop must turn once more.

  // `name` says what kind of callback it is, and with that often the phase. Calls nest.
  void CallbackBegin(const char* name);
  void CallbackEnd();
  void DrainBegin(Drain what);
  void DrainEnd();
  void HandleOpened(const char* kind, const void* handle);
  void HandleClosed(const char* kind, const void* handle);
  void Write(int fd, uint32_t bytes);  // Before or after the write itself.
  void EnterPhase(Phase phase);        // For what happens outside of the loop: main, exit.

  Phase CurrentPhase() const { return phase_; }
  static const char* PhaseName(Phase phase);

  // Writes the files of all traces of the process. Any thread, any time; also when nothing is traced.
  static void FlushAll();

 private:
  struct Watchers;

  Phase PhaseOf(std::string_view callback) const;
  void PollBegins();
  void CheckBegins();
  void CheckEnds();
  void Record(Phase phase, const char* reason, int timeout);

  const std::shared_ptr<TraceRecorder> recorder_;
  uv_loop_t* const loop_;
  Watchers* watchers_;  // Owned by libuv until their close callbacks.
  Phase phase_ = Phase::kStart;
  Phase then_ = Phase::kStart;  // The phase that follows main, a platform task or 'beforeExit'.
  bool before_prepare_ = true;  // Between "check, last" and "prepare, last".
  int depth_ = 0;
  uint64_t turn_ = 0;
};

}  // namespace lab

#endif  // LAB_CORE_TRACE_H_
