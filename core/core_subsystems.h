// The core's own subsystems and JavaScript, in front of every registry.
#ifndef LAB_CORE_CORE_SUBSYSTEMS_H_
#define LAB_CORE_CORE_SUBSYSTEMS_H_

#include "subsystem.h"

namespace lab {

extern const Subsystem kCore;         // Globals and options that no chapter is about.
extern const Subsystem kUtilBinding;  // Looking into values, for util.inspect.
extern const Subsystem kTypesBinding;
extern const Subsystem kFdBinding;  // Synchronous writes, for console.
extern const Subsystem kProcessBinding;
extern const Subsystem kEncodingBinding;  // Text as bytes, for TextEncoder and TextDecoder.
extern const EmbeddedSource kCoreSources[];
extern const size_t kCoreSources_count;

}  // namespace lab

#define LAB_CORE_REGISTRATIONS                                                                  \
  {&kCore, kCoreSources, kCoreSources_count}, {&kUtilBinding, nullptr, 0}, {&kTypesBinding, nullptr, 0}, \
      {&kFdBinding, nullptr, 0}, {&kProcessBinding, nullptr, 0}, {&kEncodingBinding, nullptr, 0},

#endif  // LAB_CORE_CORE_SUBSYSTEMS_H_
