// The timers phase. One uv_timer_t serves every JavaScript timer: libuv learns only of the earliest, and one call
// into JavaScript runs all that is due.
//
// Invariant: the uv timer is armed for the head of the heap in timers.js, or for earlier: after the head was cleared
// it may fire once for nothing. It is ref'd while a ref'd JavaScript timer is pending; toggleRef() sees to that.
//
// In Node: Environment::RunTimers, ScheduleTimer and ToggleTimerRef in src/env.cc.
#include <algorithm>

#include "callback_scope.h"
#include "environment.h"
#include "handle.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter10;

namespace timers {

class TimerHandle final : public Handle {
 public:
  explicit TimerHandle(Environment& env) : Handle(env, Init(env, &uv_), "timer") { Unref(); }

  // Replaces any earlier deadline. At least 1 ms: with 0 libuv would fire it in this turn of the loop.
  void Schedule(int64_t delay_ms, uv_timer_cb callback) {
    uv_timer_start(&uv_, callback, static_cast<uint64_t>(std::max<int64_t>(delay_ms, 1)), 0);
  }

  const char* resource() const override { return nullptr; }  // timers.js lists the timeouts behind it.

 private:
  static uv_handle_t* Init(Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }
  uv_timer_t uv_;
};

struct State {
  TimerHandle* timer = nullptr;
  uint64_t base = 0;  // The loop's time at start-up, so that JavaScript's numbers are small integers.
  v8::Global<v8::Function> process_timers;
};

// The loop's time in ms since start-up. It stands still while JavaScript runs, until somebody asks for the clock.
double Now(Environment& env, const State& state) { return static_cast<double>(uv_now(env.loop()) - state.base); }

// Runs what is due. Returns what processTimers() tells: when the next one is due, 0 for never.
double ProcessTimers(Environment& env, State& state, CallbackScope& scope) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::Function> process_timers = state.process_timers.Get(isolate);
  uv_update_time(env.loop());
  v8::Local<v8::Value> now[] = {v8::Number::New(isolate, Now(env, state))};
  v8::Local<v8::Value> next;
  // TODO(10.9): Call process_timers with the time of this pass; after an exception that a listener took, call it again, unless V8 terminates: return 0 then.
  for (;;) {
    if (scope.Call(process_timers, v8::Undefined(isolate), now).ToLocal(&next)) break;
    // Empty: a listener took an exception, or JavaScript is being terminated and must not be entered again.
    if (isolate->IsExecutionTerminating()) return 0;
  }
  // END(10.9)
  return next->NumberValue(env.context()).FromMaybe(0);
}

void RunTimers(uv_timer_t* uv) {
  auto* timer = static_cast<TimerHandle*>(static_cast<Handle*>(uv->data));
  Environment& env = timer->env();
  State& state = env.Get<State>(kChapter10);
  // The last drain comes when this scope closes, after the uv timer has been armed: what ticks and microtasks change
  // then (a nearer timer, unref()) stays.
  CallbackScope scope(env, nullptr, "timers");
  double next = ProcessTimers(env, state, scope);
  // TODO(10.3): Arm the uv timer for the next list, if there is one.
  if (next == 0) {  // Nothing pending: what a callback armed and then cleared must not fire either.
    uv_timer_stop(uv);
    return;
  }
  const double delay = next - Now(env, state);
  timer->Schedule(static_cast<int64_t>(delay), RunTimers);  // Not above zero: late already, as soon as can be.
  // END(10.3)
}

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

// now(): ms since start-up, brought up to date: a long-running callback makes the loop's time stale.
void Now(const Arguments& args) {
  Environment& env = Environment::From(args);
  uv_update_time(env.loop());
  args.GetReturnValue().Set(Now(env, env.Get<State>(kChapter10)));
}

// schedule(ms): fire then, instead of when it was armed for.
void Schedule(const Arguments& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter10).timer->Schedule(args[0]->IntegerValue(env.context()).FromMaybe(1), RunTimers);
}

// toggleRef(whether): whether pending timers keep the process alive.
void ToggleRef(const Arguments& args) {
  TimerHandle* timer = Environment::From(args).Get<State>(kChapter10).timer;
  if (args[0]->IsTrue()) {
    timer->Ref();
  } else {
    timer->Unref();
  }
}

void SetProcessTimers(const Arguments& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter10).process_timers.Reset(env.isolate(), args[0].As<v8::Function>());
}

const Method kMethods[] = {
    {"now", Now, 0},
    {"schedule", Schedule, 1},
    {"toggleRef", ToggleRef, 1},
    {"setProcessTimers", SetProcessTimers, 1},
};

const LazyProperty kGlobals[] = {
    {"setTimeout", "timers", "setTimeout"},
    {"clearTimeout", "timers", "clearTimeout"},
    {"setInterval", "timers", "setInterval"},
    {"clearInterval", "timers", "clearInterval"},
};

void* Create(Environment& env) {
  State* state = new State;
  state->base = uv_now(env.loop());
  return state;
}

void Attach(Environment& env) { env.Get<State>(kChapter10).timer = new TimerHandle(env); }

void Destroy(void* state) { delete static_cast<State*>(state); }

}  // namespace timers

extern const Subsystem kChapter10 = {.name = "timers",
                                     .slot = 10,
                                     .create = timers::Create,
                                     .attach = timers::Attach,
                                     .destroy = timers::Destroy,
                                     .methods = timers::kMethods,
                                     .globals = timers::kGlobals};

}  // namespace lab
