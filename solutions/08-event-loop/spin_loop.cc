// The outer loop around libuv's: what a Node process does until it ends.
//
// In Node: SpinEventLoop in src/api/embed_helpers.cc.
#include "environment.h"
#include "platform.h"
#include "seams.h"
#include "subsystem.h"
#include "todo.h"

namespace lab {

namespace event_loop {

// Whether anything could still call back: libuv's count of active, ref'd handles, requests and closing handles.
bool IsAlive(Environment& env) { return uv_loop_alive(env.loop()) != 0; }

void SpinLoop(Environment& env) {
  for (;;) {
    do {
      uv_run(env.loop(), UV_RUN_DEFAULT);
      // V8's background work (a WebAssembly compilation) is no libuv handle: it is waited for here.
    } while (env.platform().DrainTasks(env.isolate()) || IsAlive(env));
    if (env.seams().emit_before_exit != nullptr) env.seams().emit_before_exit(env);
    if (!IsAlive(env)) break;
  }
  if (env.seams().emit_exit != nullptr) env.seams().emit_exit(env);
}

void Install(Seams& seams) { seams.spin_loop = SpinLoop; }

}  // namespace event_loop

extern const Subsystem kChapter08 = {.name = "event_loop", .slot = 8, .install = event_loop::Install};

}  // namespace lab
