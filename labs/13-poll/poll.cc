// The poll phase: what it may wait for, and how long. A Watcher is a uv_poll_t: it tells again and again that a
// descriptor is ready, as long as it is (level-triggered). JavaScript reads; nothing here keeps data.
//
// Invariant: State::watchers holds the watcher of every descriptor that is watched, one for each.
//
// In Node: uv__io_poll and uv_backend_timeout in libuv; most of Node uses uv_tcp_t, uv_pipe_t and uv_tty_t, which
// stand on the same uv__io_t as uv_poll_t does.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <map>
#include <memory>
#include <utility>

#include "callback_scope.h"
#include "descriptors.h"
#include "environment.h"
#include "errors.h"
#include "handle.h"
#include "subsystem.h"
#include "todo.h"
#include "turn.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter13;

namespace poll {

// libuv's queues are rings: an empty one points to itself. The field's type differs between 1.44 and 1.50,
// the place of its first pointer does not.
bool IsEmpty(const void* queue) {
  return *static_cast<const void* const*>(queue) == queue;
}

// In how many ms the nearest timer is due; -1 when no timer is active.
int NearestTimer(uv_loop_t* loop) {
  int nearest = -1;
  // TODO(13.1): Walk over the handles; of the active timers take the least uv_timer_get_due_in(), at most INT_MAX.
  (void)loop;
  LAB_TODO("13.1", "Walk over the handles; of the active timers take the least uv_timer_get_due_in(), at most INT_MAX.");
  // END(13.1)
  return nearest;
}

// How long poll may sleep, in ms: 0 is not at all, -1 until something happens.
int PollTimeout(uv_loop_t* loop) {
  // TODO(13.1): 0 when the loop is being stopped, nothing is alive, callbacks are pending, an idle handle is active or handles are closing; else until the nearest timer.
  (void)loop;
  LAB_TODO("13.1", "0 when the loop is being stopped, nothing is alive, callbacks are pending, an idle handle is active or handles are closing; else until the nearest timer.");
  // END(13.1)
}

class Watcher final : public Handle {
 public:
  // Watches `fd` for `events` (UV_READABLE, UV_WRITABLE or both). 0, or libuv's error where it cannot be watched.
  static int Start(Environment& env, int fd, int events, v8::Local<v8::Function> callback, Watcher** watcher) {
    const int flags = fcntl(fd, F_GETFL);
    auto uv = std::make_unique<uv_poll_t>();
    // TODO(13.2): Initialize `uv` for the descriptor and return libuv's error if it refuses; then make the Watcher, which owns `uv` from now on, and start polling.
    (void)env, (void)events, (void)callback, (void)watcher, (void)flags;
    LAB_TODO("13.2", "Initialize `uv` for the descriptor and return libuv's error if it refuses; then make the Watcher, which owns `uv` from now on, and start polling.");
    return 0;
    // END(13.2)
  }

  // uv_poll_init makes a descriptor non-blocking, for every process that shares it: the shell's terminal too.
  void Stop() {
    if (!IsClosing() && (flags_ & O_NONBLOCK) == 0) fcntl(fd_, F_SETFL, flags_);
    Close();
  }

 private:
  Watcher(Environment& env, std::unique_ptr<uv_poll_t> uv, int fd, int flags, v8::Local<v8::Function> callback)
      : Handle(env, reinterpret_cast<uv_handle_t*>(uv.get()), "poll"), uv_(std::move(uv)), fd_(fd), flags_(flags),
        callback_(env.isolate(), callback) {}

  // libuv says that the descriptor is ready, or (status below 0) that something is wrong with it.
  static void OnEvents(uv_poll_t* uv, int status, int events) {
    auto* self = static_cast<Watcher*>(static_cast<Handle*>(uv->data));
    Environment& env = self->env();
    v8::Isolate* isolate = env.isolate();
    CallbackScope scope(env, &self->async_context(), "poll");
    // TODO(13.3): Call callback_ with two arguments: the error (UvException with the syscall "poll") or null, and the events.
    (void)status, (void)events, (void)isolate;
    LAB_TODO("13.3", "Call callback_ with two arguments: the error (UvException with the syscall \"poll\") or null, and the events.");
    // END(13.3)
  }

  std::unique_ptr<uv_poll_t> uv_;
  const int fd_;
  const int flags_;
  v8::Global<v8::Function> callback_;
};

struct State {
  std::map<int, Watcher*> watchers;
  Turn* turn = nullptr;
};

void* Create(Environment&) {
  return new State;
}
void Destroy(void* state) {
  delete static_cast<State*>(state);
}
void Attach(Environment& env) {
  env.Get<State>(kChapter13).turn = new Turn(env);
}
void Detach(Environment& env) {
  State& state = env.Get<State>(kChapter13);
  for (auto& [fd, watcher] : state.watchers) watcher->Stop();
  state.watchers.clear();
}

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

// startWatching(fd, events, callback)
void StartWatching(const Arguments& args) {
  Environment& env = Environment::From(args);
  State& state = env.Get<State>(kChapter13);
  const int fd = args[0].As<v8::Int32>()->Value();
  Watcher* watcher = nullptr;
  const int error =
      Watcher::Start(env, fd, args[1].As<v8::Int32>()->Value(), args[2].As<v8::Function>(), &watcher);
  if (error != 0) return ThrowUvException(env.isolate(), error, "poll");
  if (watcher != nullptr) state.watchers[fd] = watcher;
}

// stopWatching(fd): of one that startWatching has started.
void StopWatching(const Arguments& args) {
  State& state = Environment::From(args).Get<State>(kChapter13);
  auto found = state.watchers.find(args[0].As<v8::Int32>()->Value());
  if (found == state.watchers.end()) return;
  found->second->Stop();
  state.watchers.erase(found);
}

void GetPollTimeout(const Arguments& args) {
  args.GetReturnValue().Set(PollTimeout(Environment::From(args).loop()));
}

void GetBackendTimeout(const Arguments& args) {
  args.GetReturnValue().Set(uv_backend_timeout(Environment::From(args).loop()));
}

// beforePoll(callback): see turn.h.
void BeforePoll(const Arguments& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter13).turn->BeforePoll(args[0].As<v8::Function>());
}

void StopLoop(const Arguments& args) {
  uv_stop(Environment::From(args).loop());
}

void FailLater(const Arguments& args) {
  FailedConnect::Start(Environment::From(args));
}

const Method kMethods[] = {{"startWatching", StartWatching, 3},
                           {"stopWatching", StopWatching, 1},
                           {"pollTimeout", GetPollTimeout, 0},
                           {"backendTimeout", GetBackendTimeout, 0},
                           {"beforePoll", BeforePoll, 1},
                           {"stopLoop", StopLoop, 0},
                           {"failLater", FailLater, 0},
                           {"read", Read, 2},
                           {"write", Write, 2},
                           {"open", Open, 1},
                           {"close", Close, 1},
                           {"pipe", Pipe, 0},
                           {"handleType", HandleType, 1}};

}  // namespace poll

extern const Subsystem kChapter13 = {.name = "poll",
                                     .slot = 13,
                                     .create = poll::Create,
                                     .attach = poll::Attach,
                                     .detach = poll::Detach,
                                     .destroy = poll::Destroy,
                                     .methods = poll::kMethods};

}  // namespace lab
