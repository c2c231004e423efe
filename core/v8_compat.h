// The differences between the V8 of Debian 12 (10.2) and of Debian 13 (11.3), and nothing else: no other file
// of ours looks at V8's version.
#ifndef LAB_CORE_V8_COMPAT_H_
#define LAB_CORE_V8_COMPAT_H_

#include <v8-version.h>

// v8::Platform's way to make a job. 10.2 asks for one that already runs (PostJob); 11.3 asks for one that
// waits for its first NotifyConcurrencyIncrease (CreateJob). V8's NewDefaultJobHandle fits both, each in its
// version.
#if V8_MAJOR_VERSION >= 11
#define LAB_V8_MAKE_JOB CreateJob
#else
#define LAB_V8_MAKE_JOB PostJob
#endif

#endif  // LAB_CORE_V8_COMPAT_H_
