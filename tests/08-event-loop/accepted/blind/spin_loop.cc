// The outer loop around libuv's: what a process does from the end of the main script until it ends, and how it
// tells that it may end.
//
// In Node: SpinEventLoop in src/api/embed_helpers.cc, EmitProcessBeforeExit and EmitProcessExit in
// src/api/hooks.cc.
#include <string_view>

#include "environment.h"
#include "errors.h"
#include "occupy.h"
#include "platform.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"
#include "v8_compat.h"

namespace lab {

namespace event_loop {

// What could still call back.
struct Alive {
  uint32_t handles = 0;   // Active and ref'd, and not closing.
  uint32_t requests = 0;  // In flight.
  uint32_t closing = 0;   // Close callbacks that have not run.
};

Alive CountAlive(uv_loop_t* loop) {
  Alive alive;
  // TODO(8.1): Walk over the loop's handles and count those closing and those active and ref'd; requests in flight are loop->active_reqs.count.
  alive.handles = loop->active_handles;
  alive.requests = loop->active_reqs.count;
  for (uv_handle_t* h = loop->closing_handles; h != nullptr; h = h->next_closing) ++alive.closing;
  // END(8.1)
  return alive;
}

bool IsAlive(Environment& env) {
  Alive alive = CountAlive(env.loop());
  return alive.handles > 0 || alive.requests > 0 || alive.closing > 0;
}

// Runs until neither libuv nor V8 has anything left. V8's work on other threads (a WebAssembly compilation) is no
// handle of libuv's: platform().DrainTasks() waits for it, runs what it posts, and tells whether anything ran.
void RunUntilIdle(Environment& env) {
  // TODO(8.2): Run the loop and drain the platform's tasks, again as long as a task ran or something is alive.
  // One round is the loop until it has nothing alive, and then V8's work. Only V8's work can have made
  // something alive again, so a round in which it did nothing was the last one.
  for (;;) {
    uv_run(env.loop(), UV_RUN_DEFAULT);
    const bool task_ran = env.platform().DrainTasks(env.isolate());
    if (!task_ran && !IsAlive(env)) return;
  }
  // END(8.2)
}

void EmitBeforeExit(Environment& env) {
  if (env.seams().emit_before_exit != nullptr) env.seams().emit_before_exit(env);
}

void EmitExit(Environment& env) {
  if (env.seams().emit_exit != nullptr) env.seams().emit_exit(env);
}

void SpinLoop(Environment& env) {
  // TODO(8.3): Run until idle and emit 'beforeExit'; whatever that made alive runs too, and then it is emitted again; at last emit 'exit', once.
  // 'beforeExit' says that nothing is left. Whoever hears it may change that, and then it has to be said again.
  RunUntilIdle(env);
  EmitBeforeExit(env);
  while (IsAlive(env)) {
    RunUntilIdle(env);
    EmitBeforeExit(env);
  }
  EmitExit(env);
  // END(8.3)
}

// The phase in which a callback of this kind runs. Kinds are the names that callback scopes are opened with: "main",
// "timers", "immediates", "close", "idle", "prepare", "platform task", "emitBeforeExit", "emitExit"; any other one
// brings news from the operating system.
const char* PhaseOf(std::string_view kind) {
  // TODO(8.4): Return "main", "timers", "idle", "prepare", "poll", "check", "closing", "platform", "beforeExit" or "exit".
  static constexpr struct {
    std::string_view kind;
    const char* phase;
  } kPhases[] = {
      {"main", "main"},          {"timers", "timers"},       {"idle", "idle"},
      {"prepare", "prepare"},    {"immediates", "check"},    {"close", "closing"},
      {"platform task", "platform"}, {"emitBeforeExit", "beforeExit"}, {"emitExit", "exit"},
  };
  for (const auto& entry : kPhases) {
    if (entry.kind == kind) return entry.phase;
  }
  return "poll";
  // END(8.4)
}

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

// phase(): where the JavaScript that asks is running. Ticks and microtasks have no phase of their own: they belong
// to the callback after which they run.
void Phase(const Arguments& args) {
  Environment& env = Environment::From(args);
  args.GetReturnValue().Set(Name(env.isolate(), PhaseOf(env.callback_kind)));
}

// alive(): [handles, requests, closing].
void GetAlive(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  Alive alive = CountAlive(Environment::From(args).loop());
  v8::Local<v8::Value> counts[] = {v8::Integer::NewFromUnsigned(isolate, alive.handles),
                                   v8::Integer::NewFromUnsigned(isolate, alive.requests),
                                   v8::Integer::NewFromUnsigned(isolate, alive.closing)};
  args.GetReturnValue().Set(v8::Array::New(isolate, counts, 3));
}

// occupy(kind, callback): see occupy.h.
void OccupyLoop(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value kind(env.isolate(), args[0]);
  if (!args[1]->IsFunction() || !Occupy(env, *kind, Callback(env, args[1].As<v8::Function>()))) {
    ThrowTypeError(env.isolate(), "ERR_INVALID_ARG_VALUE",
                   "occupy() takes \"timers\", \"idle\", \"prepare\", \"closing\" or \"request\", and a function");
  }
}

const Method kMethods[] = {{"phase", Phase, 0}, {"alive", GetAlive, 0}, {"occupy", OccupyLoop, 2}};

void Install(Seams& seams) { seams.spin_loop = SpinLoop; }

}  // namespace event_loop

extern const Subsystem kChapter08 = {
    .name = "event_loop", .slot = 8, .install = event_loop::Install, .methods = event_loop::kMethods};

}  // namespace lab
