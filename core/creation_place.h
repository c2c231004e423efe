// Where in a script a handle or request was made, for reports that name what keeps a process alive or was never
// closed. Taking it costs a walk over the stack, so it is recorded only after env.set_records_places(true), which a
// subsystem calls from its `start` when the command line asks for such a report.
//
// Not in Node; the npm package why-is-node-running does the same with async_hooks.
#ifndef LAB_CORE_CREATION_PLACE_H_
#define LAB_CORE_CREATION_PLACE_H_

#include <string>

namespace lab {

class Environment;

// "file:line:column" of the nearest caller that is no built-in module; empty when nothing is recorded, and when no
// script is running (what the runtime makes for itself).
std::string CreationPlace(Environment& env);

}  // namespace lab

#endif  // LAB_CORE_CREATION_PLACE_H_
