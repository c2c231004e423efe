// When ticks run: the callback scope asks for it here, and this crosses into JavaScript once per drain.
//
// In Node: InternalCallbackScope::Close in src/api/callback.cc, TickInfo in src/env.h.
#include "callback_scope.h"
#include "environment.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"

namespace lab {

extern const Subsystem kChapter16;

namespace next_tick {

struct State {
  v8::Global<v8::Function> run_ticks;
};

bool DrainTicks(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Function> run_ticks = env.Get<State>(kChapter16).run_ticks.Get(isolate);
  v8::TryCatch try_catch(isolate);
  if (!run_ticks->Call(env.context(), v8::Undefined(isolate), 0, nullptr).IsEmpty()) return true;
  env.HandleCaught(try_catch);
  return false;
}

void SetTickCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  env.Get<State>(kChapter16).run_ticks.Reset(env.isolate(), args[0].As<v8::Function>());
}

const Method kMethods[] = {{"setTickCallback", SetTickCallback, 1}};

const LazyProperty kProcessProperties[] = {{"nextTick", "next_tick", "nextTick"}};

void Install(Seams& seams) { seams.drain_ticks = DrainTicks; }

void* Create(Environment&) { return new State; }
void Destroy(void* state) { delete static_cast<State*>(state); }

}  // namespace next_tick

extern const Subsystem kChapter16 = {.name = "next_tick",
                                     .slot = 16,
                                     .install = next_tick::Install,
                                     .create = next_tick::Create,
                                     .destroy = next_tick::Destroy,
                                     .methods = next_tick::kMethods,
                                     .process_properties = next_tick::kProcessProperties};

}  // namespace lab
