// When ticks run. The core's callback scope asks for them when the outermost one closes, and between two
// timers and two immediates; this crosses over into JavaScript, once for all of them.
//
// In Node: InternalCallbackScope::Close in src/api/callback.cc, TickInfo in src/env.h, SetTickCallback in
// src/node_task_queue.cc.
#include "callback_scope.h"
#include "environment.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"

namespace lab {

extern const Subsystem kChapter16;

namespace next_tick {

struct State {
  v8::Global<v8::Function> process_ticks;
};

// setTickCallback(function): next_tick.js gives its processTicks, when it is loaded.
void SetTickCallback(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  // TODO(16.4): Keep the function args[0] in the state, where DrainTicks finds it when this call is long over.
  (void)env;
  LAB_TODO("16.4", "Keep the function args[0] in the state, where DrainTicks finds it when this call is long over.");
  // END(16.4)
}

// Fills the seam drain_ticks. The core asks only while the flag is up; microtasks are next when this returns
// true, and wait when it returns false.
bool DrainTicks(Environment& env) {
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  v8::TryCatch try_catch(isolate);
  // TODO(16.4): Call the function that was kept, without arguments; when it came back, say that all ticks have run.
  LAB_TODO("16.4", "Call the function that was kept, without arguments; when it came back, say that all ticks have run.");
  // END(16.4)
  // TODO(16.6): A tick threw: give what was caught to the environment, and say that this drain is abandoned.
  LAB_TODO("16.6", "A tick threw: give what was caught to the environment, and say that this drain is abandoned.");
  // END(16.6)
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
