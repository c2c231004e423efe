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
  // TODO(20.3): Add every request; then every handle that has a resource() and keeps the loop alive: active, ref'd, not closing.
  (void)env;
  LAB_TODO("20.3", "Add every request; then every handle that has a resource() and keeps the loop alive: active, ref'd, not closing.");
  // END(20.3)
  return found;
}

}  // namespace lab::termination

#endif  // LAB_20_ALIVE_H_
