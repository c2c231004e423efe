#include "trace.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "trace_recorder.h"

namespace lab {

namespace {

using Phase = Trace::Phase;

// Kinds of callbacks that run in one phase only. Any other runs in poll or, before prepare, in pending.
struct PhaseOfCallback {
  std::string_view name;
  Phase phase;
};
constexpr PhaseOfCallback kPhasesOfCallbacks[] = {
    {"main", Phase::kMain},           {"timer", Phase::kTimers},
    {"timers", Phase::kTimers},       {"idle", Phase::kIdle},
    {"prepare", Phase::kPrepare},     {"check", Phase::kCheck},
    {"immediate", Phase::kCheck},     {"immediates", Phase::kCheck},
    {"close", Phase::kClosing},       {"platform task", Phase::kPlatform},
    {"emitBeforeExit", Phase::kExit}, {"emitExit", Phase::kExit},
};

// libuv's queues are rings: an empty one points to itself. The field's type differs between 1.44 and 1.50,
// the place of its first pointer does not.
bool IsEmpty(const void* queue) {
  return *static_cast<const void* const*>(queue) == queue;
}

// How long poll waits, in ms (-1: until something happens), and why, in the order in which libuv decides it.
struct PollTimeout {
  int ms;
  const char* reason;
};
PollTimeout NextPollTimeout(uv_loop_t* loop) {
  if (loop->stop_flag != 0) return {0, "no waiting: the loop is being stopped"};
  if (uv_loop_alive(loop) == 0) return {0, "no waiting: nothing keeps the loop alive"};
  if (!IsEmpty(&loop->pending_queue)) return {0, "no waiting: callbacks are pending"};
  if (!IsEmpty(&loop->idle_handles)) return {0, "no waiting: an idle handle is active"};
  if (loop->closing_handles != nullptr) return {0, "no waiting: handles are closing"};
  int ms = uv_backend_timeout(loop);
  if (ms == 0) {
    // Also libuv's answer while descriptors wait to be handed to epoll, whatever poll will then do.
    ms = -1;
    uv_walk(
        loop,
        [](uv_handle_t* handle, void* nearest) {
          if (uv_handle_get_type(handle) != UV_TIMER || uv_is_active(handle) == 0) return;
          const uint64_t due_in = uv_timer_get_due_in(reinterpret_cast<uv_timer_t*>(handle));
          const int due_ms = static_cast<int>(std::min<uint64_t>(due_in, INT_MAX));
          int& least = *static_cast<int*>(nearest);
          if (least < 0 || due_ms < least) least = due_ms;
        },
        &ms);
  }
  if (ms == 0) return {0, "no waiting: a timer is due"};
  return {ms, ms > 0 ? "until the nearest timer" : "until something happens: no timer is active"};
}

// The script may change the directory before the file is written. Opening it now tells early that it cannot
// be.
std::string AbsoluteWritable(const std::string& file) {
  const int fd = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
  // ENXIO: a named pipe that nobody reads yet.
  if (fd < 0 && errno != ENXIO) {
    std::fprintf(stderr,
                 "labnode: --trace-loop: %s cannot be written (%s). Name a file in a folder of yours.\n",
                 file.empty() ? "a file without a name" : file.c_str(), std::strerror(errno));
    std::exit(9);
  }
  if (fd >= 0) close(fd);
  std::error_code error;
  const std::filesystem::path path = std::filesystem::absolute(file, error);
  return error ? file : path.string();
}

}  // namespace

struct Trace::Watchers {
  uv_prepare_t prepare_last;
  uv_check_t check_first;
  uv_check_t check_last;
  Trace* trace;  // Null once the trace has gone.
  int open = 3;

  static Trace& From(uv_prepare_t* handle) { return *static_cast<Watchers*>(handle->data)->trace; }
  static Trace& From(uv_check_t* handle) { return *static_cast<Watchers*>(handle->data)->trace; }
  static void OnPrepareLast(uv_prepare_t* handle) { From(handle).PollBegins(); }
  static void OnCheckFirst(uv_check_t* handle) { From(handle).CheckBegins(); }
  static void OnCheckLast(uv_check_t* handle) { From(handle).CheckEnds(); }

  void Close() {
    for (uv_handle_t* handle : All()) {
      uv_close(handle, [](uv_handle_t* closed) {
        auto* self = static_cast<Watchers*>(closed->data);
        if (--self->open == 0) delete self;
      });
    }
  }

  std::array<uv_handle_t*, 3> All() {
    return {reinterpret_cast<uv_handle_t*>(&prepare_last), reinterpret_cast<uv_handle_t*>(&check_first),
            reinterpret_cast<uv_handle_t*>(&check_last)};
  }
};

Trace::Trace(uv_loop_t* loop, const std::string& file)
    : recorder_(TraceRecorder::Create(AbsoluteWritable(file))), loop_(loop), watchers_(new Watchers) {
  // libuv runs the watcher that started latest first. These start before all others, so they come last.
  uv_prepare_init(loop, &watchers_->prepare_last);
  uv_check_init(loop, &watchers_->check_first);
  uv_check_init(loop, &watchers_->check_last);
  watchers_->trace = this;
  for (uv_handle_t* handle : watchers_->All()) {
    handle->data = watchers_;
    uv_unref(handle);
  }
  uv_prepare_start(&watchers_->prepare_last, Watchers::OnPrepareLast);
  uv_check_start(&watchers_->check_last, Watchers::OnCheckLast);
  EnterPhase(Phase::kStart);
}

Trace::~Trace() {
  Detach();
  TraceRecorder::WriteAll();
}

void Trace::Detach() {
  if (watchers_ == nullptr) return;
  watchers_->Close();
  watchers_ = nullptr;
}

void Trace::PollBegins() {
  before_prepare_ = false;
  phase_ = Phase::kPoll;
  const PollTimeout timeout = NextPollTimeout(loop_);
  Record(Phase::kPoll, timeout.reason, timeout.ms);
  // Start again, as the latest and therefore first of the check phase.
  uv_check_stop(&watchers_->check_first);
  uv_check_start(&watchers_->check_first, Watchers::OnCheckFirst);
}

void Trace::CheckBegins() {
  EnterPhase(Phase::kCheck);
}

void Trace::CheckEnds() {
  ++turn_;
  before_prepare_ = true;
  // Handles that close have their turn now; where there are none, timers come next.
  EnterPhase(loop_->closing_handles != nullptr ? Phase::kClosing : Phase::kTimers);
}

void Trace::EnterPhase(Phase phase) {
  if (phase == phase_ && phase != Phase::kStart) return;
  phase_ = phase;
  Record(phase, "", 0);
}

void Trace::Record(Phase phase, const char* reason, int timeout) {
  recorder_->Add(TraceRecord::kPhase, static_cast<uint8_t>(phase), reason, static_cast<uint32_t>(timeout),
                 turn_);
}

Trace::Phase Trace::PhaseOf(std::string_view callback) const {
  for (const PhaseOfCallback& entry : kPhasesOfCallbacks) {
    if (entry.name != callback) continue;
    // A wake-up by a worker thread comes in poll; after the loop, what V8 still has to do is a phase of its
    // own.
    return entry.phase == Phase::kPlatform && !before_prepare_ ? phase_ : entry.phase;
  }
  return before_prepare_ && (phase_ == Phase::kTimers || phase_ == Phase::kIdle) ? Phase::kPending : phase_;
}

void Trace::CallbackBegin(const char* name) {
  const Phase phase = PhaseOf(name);
  // Within a callback the phase cannot change, but process.exit() begins the end anywhere.
  if (depth_ == 0 || phase == Phase::kExit) {
    // The loop starts with the timers, after the main script as after 'beforeExit'.
    then_ = phase == Phase::kPlatform              ? phase_
            : std::string_view(name) == "emitExit" ? phase
                                                   : Phase::kTimers;
    EnterPhase(phase);
  }
  ++depth_;
  recorder_->Add(TraceRecord::kCallbackBegin, static_cast<uint8_t>(phase_), name, 0, 0);
}

void Trace::CallbackEnd() {
  recorder_->Add(TraceRecord::kCallbackEnd, static_cast<uint8_t>(phase_), "", 0, 0);
  if (--depth_ > 0) return;
  if (phase_ == Phase::kMain || phase_ == Phase::kPlatform || phase_ == Phase::kExit) EnterPhase(then_);
}

void Trace::DrainBegin(Drain what) {
  static constexpr const char* kNames[] = {"ticks", "microtasks", "rejections"};
  recorder_->Add(TraceRecord::kDrainBegin, static_cast<uint8_t>(phase_), kNames[static_cast<int>(what)], 0,
                 0);
}

void Trace::DrainEnd() {
  recorder_->Add(TraceRecord::kDrainEnd, static_cast<uint8_t>(phase_), "", 0, 0);
}

void Trace::HandleOpened(const char* kind, const void* handle) {
  recorder_->Add(TraceRecord::kHandleOpen, static_cast<uint8_t>(phase_), kind, 0,
                 reinterpret_cast<uintptr_t>(handle));
}

void Trace::HandleClosed(const char* kind, const void* handle) {
  recorder_->Add(TraceRecord::kHandleClose, static_cast<uint8_t>(phase_), kind, 0,
                 reinterpret_cast<uintptr_t>(handle));
}

void Trace::Write(int fd, uint32_t bytes) {
  recorder_->Add(TraceRecord::kWrite, static_cast<uint8_t>(phase_), "write", bytes,
                 static_cast<uint64_t>(fd));
}

const char* Trace::PhaseName(Phase phase) {
  static constexpr const char* kNames[] = {"start", "main",  "timers",  "pending",        "idle", "prepare",
                                           "poll",  "check", "closing", "platform tasks", "exit"};
  return kNames[static_cast<int>(phase)];
}

void Trace::FlushAll() {
  TraceRecorder::WriteAll();
}

}  // namespace lab
