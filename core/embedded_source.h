// JavaScript that was built into the executable: one-byte text with static lifetime, so that V8 can use it in
// place instead of copying it to its heap. The arrays are written by shared/cmake/embed.py.
#ifndef LAB_CORE_EMBEDDED_SOURCE_H_
#define LAB_CORE_EMBEDDED_SOURCE_H_

#include <cstddef>

namespace lab {

struct EmbeddedSource {
  const char* id;  // "timers", "internal/errors": what require() of a built-in asks for.
  const char* data;
  size_t size;  // In bytes; ASCII only.
};

}  // namespace lab

#endif  // LAB_CORE_EMBEDDED_SOURCE_H_
