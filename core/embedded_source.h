// A JavaScript file that is part of the executable, as shared/cmake/embed.py writes it into a generated .cc:
//   extern const EmbeddedSource kCoreSources[];
//   extern const size_t kCoreSources_count;
// The bytes never move and never go, so V8 can use them in place as an external one-byte string.
#ifndef LAB_CORE_EMBEDDED_SOURCE_H_
#define LAB_CORE_EMBEDDED_SOURCE_H_

#include <cstddef>

namespace lab {

struct EmbeddedSource {
  const char* id;    // What require() calls it, such as "timers" or "internal/util/inspect".
  const char* data;  // Not counted in size: one NUL after the last byte.
  size_t size;
  bool one_byte;  // Each byte is one character. Always true today, for embed.py takes ASCII only.
};

}  // namespace lab

#endif  // LAB_CORE_EMBEDDED_SOURCE_H_
