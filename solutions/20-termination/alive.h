// What keeps the process alive, as far as C++ knows: libuv's handles and requests. Timeouts and immediates are
// JavaScript's own business (internal/alive.js adds them).
//
// In Node: GetActiveHandlesInfo and GetActiveRequestsInfo in src/node_process_methods.cc.
#ifndef LAB_20_ALIVE_H_
#define LAB_20_ALIVE_H_

#include <string>
#include <vector>

#include "environment.h"
#include "handle.h"
#include "request.h"
#include "todo.h"

namespace lab::termination {

struct Alive {
  std::string resource;  // "TCPSocketWrap", "timer": see Handle::resource().
  std::string place;     // Where a script made it; empty when that is not known or the runtime made it.
};

// Requests, then handles, in the order in which they were made.
inline std::vector<Alive> ListAlive(Environment& env) {
  std::vector<Alive> found;
  // LAB-BEGIN(20.3) Add every request; then every handle that has a resource() and keeps the loop alive: active, ref'd, not closing.
  env.requests().ForEach([&](Request* request) { found.push_back({request->resource(), request->created_at()}); });
  env.handles().ForEach([&](Handle* handle) {
    if (handle->resource() == nullptr) return;
    if (!handle->IsActive() || !handle->HasRef() || handle->IsClosing()) return;
    found.push_back({handle->resource(), handle->created_at()});
  });
  // LAB-STUB (void)env;
  // LAB-STUB LAB_TODO("20.3");
  // LAB-END(20.3)
  return found;
}

}  // namespace lab::termination

#endif  // LAB_20_ALIVE_H_
