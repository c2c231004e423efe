#include "callback_scope.h"

#include "errors.h"
#include "trace.h"

namespace lab {

CallbackScope::CallbackScope(Environment& env, const AsyncContext* async_context, const char* name)
    : env_(env),
      handle_scope_(env.isolate()),
      context_scope_(env.context()),
      async_scope_(env, async_context) {
  if (env_.callback_depth++ == 0) env_.callback_kind = name;
  if (Trace* trace = env_.trace()) [[unlikely]] trace->CallbackBegin(name);
}

CallbackScope::~CallbackScope() {
  // Draining happens while the depth is still 1, so that what ticks and microtasks call into is "inner".
  if (env_.callback_depth == 1 && !threw_) Drain(env_);
  if (Trace* trace = env_.trace()) [[unlikely]] trace->CallbackEnd();
  if (--env_.callback_depth == 0) env_.callback_kind = nullptr;
}

v8::MaybeLocal<v8::Value> CallbackScope::Call(v8::Local<v8::Function> function, v8::Local<v8::Value> receiver,
                                              std::span<v8::Local<v8::Value>> arguments) {
  const int argument_count = static_cast<int>(arguments.size());
  if (!outermost()) return function->Call(env_.context(), receiver, argument_count, arguments.data());

  v8::TryCatch try_catch(env_.isolate());
  v8::MaybeLocal<v8::Value> result =
      function->Call(env_.context(), receiver, argument_count, arguments.data());
  // An empty result without an exception is a termination: there is nothing to report, and nothing may run.
  threw_ = result.IsEmpty();
  env_.HandleCaught(try_catch);
  if (threw_) async_scope_.Begin();
  return result;
}

namespace {

// What one drain shows in the trace.
class TracedDrain {
 public:
  TracedDrain(Trace* trace, Trace::Drain what) : trace_(trace) {
    if (trace_ != nullptr) [[unlikely]] trace_->DrainBegin(what);
  }
  ~TracedDrain() {
    if (trace_ != nullptr) [[unlikely]] trace_->DrainEnd();
  }

 private:
  Trace* const trace_;
};

}  // namespace

bool CallbackScope::RunTicks(Environment& env) {
  if (!env.drain_state().has_ticks || env.seams().drain_ticks == nullptr) return true;
  TracedDrain traced(env.trace(), Trace::Drain::kTicks);
  return env.seams().drain_ticks(env);
}

void CallbackScope::RunMicrotasks(Environment& env) {
  if (env.seams().drain_microtasks == nullptr) return;
  TracedDrain traced(env.trace(), Trace::Drain::kMicrotasks);
  env.seams().drain_microtasks(env);
}

bool CallbackScope::RunRejections(Environment& env) {
  if (!env.drain_state().has_rejections || env.seams().drain_rejections == nullptr) return false;
  TracedDrain traced(env.trace(), Trace::Drain::kRejections);
  return env.seams().drain_rejections(env);
}

void CallbackScope::Drain(Environment& env) {
  if (env.paused() || env.isolate()->IsExecutionTerminating()) return;
  env.set_drain_owed(false);
  if (env.seams().drain != nullptr) {
    env.seams().drain(env);
  } else {
    while (env.drain_state().has_ticks && RunTicks(env)) {
    }
  }
}

v8::MaybeLocal<v8::Value> MakeCallback(Environment& env, v8::Local<v8::Function> function,
                                       v8::Local<v8::Value> receiver,
                                       std::span<v8::Local<v8::Value>> arguments,
                                       const AsyncContext* async_context) {
  v8::EscapableHandleScope handle_scope(env.isolate());
  v8::MaybeLocal<v8::Value> result;
  {
    CallbackScope scope(env, async_context);
    result = scope.Call(function, receiver, arguments);
    v8::Local<v8::Value> value;
    if (result.ToLocal(&value)) result = handle_scope.Escape(value);
  }
  return result;
}

}  // namespace lab
