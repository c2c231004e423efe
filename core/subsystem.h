// A subsystem is what one chapter adds to the runtime: its natives, its JavaScript half, and its place in the
// life of an environment. It is a constant table, so what is installed, what is listed for the snapshot and
// what the documentation shows cannot drift apart.
//
// Stages, each optional, in this order:
//   process_init  once per process, before any environment
//   install       puts the chapter's functions into the seams of an environment
//   start         once per environment, before the main script: what V8 must be told in advance
//   create        makes the subsystem's state (there are no mutable statics: worker threads run many environments)
//   initialize    templates and constants on the binding object; nothing here may open a handle (snapshot-safe)
//   attach        opens libuv handles
//   detach        gives them back, before the loop is drained at exit
//   destroy       frees the state
// create, initialize and attach run when the subsystem is first used, not at start-up: an exercise that is not
// finished ends only the scripts that reach it, and an empty script pays for nothing.
//
// In Node: NODE_BINDING_CONTEXT_AWARE_INTERNAL in src/node_binding.h and IsolateData/Environment in src/env.h.
#ifndef LAB_CORE_SUBSYSTEM_H_
#define LAB_CORE_SUBSYSTEM_H_

#include <v8.h>

#include <cstddef>
#include <span>

#include "embedded_source.h"

namespace lab {

class Environment;
struct Seams;

// One native function of a binding or of a class's prototype.
struct Method {
  const char* name;
  v8::FunctionCallback callback;
  int length = 0;  // What `fn.length` says.
};

// A native class. Its methods check their receiver through the template's signature, so a callback may
// unwrap `this` without looking.
struct Class {
  const char* name;
  v8::FunctionCallback construct;
  int internal_fields;
  std::span<const Method> methods;
};

// A property of globalThis or of process that is read from a built-in module when it is first touched.
// To a script it is an ordinary writable data property.
struct LazyProperty {
  const char* name;
  const char* module;  // Id of the built-in module.
  const char* member;  // The export to take, or nullptr for the module's exports themselves.
  bool enumerable = true;
};

// A command-line option. `--name=value` when it takes a value, else `--name`.
struct Option {
  const char* name;
  bool takes_value;
  const char* help;
  std::span<const char* const> values = {};  // The only ones that it takes; none: any.
};

struct Subsystem {
  const char* name;  // Also the name for internalBinding().
  int slot;          // Index of its state in the environment: the chapter's number; the core's own use 0 to 5.

  void (*process_init)() = nullptr;
  void (*install)(Seams& seams) = nullptr;
  void (*start)(Environment& env) = nullptr;
  void* (*create)(Environment& env) = nullptr;
  void (*initialize)(Environment& env, v8::Local<v8::Object> binding) = nullptr;
  void (*attach)(Environment& env) = nullptr;
  void (*detach)(Environment& env) = nullptr;
  void (*destroy)(void* state) = nullptr;

  std::span<const Method> methods = {};
  std::span<const Class> classes = {};
  std::span<const LazyProperty> globals = {};
  std::span<const LazyProperty> process_properties = {};
  std::span<const Option> options = {};
};

// What one executable is made of, in the build order. CMake writes the file that defines it.
struct Registration {
  const Subsystem* subsystem;
  const EmbeddedSource* sources;  // JavaScript of the subsystem, found by id.
  size_t source_count;
};
std::span<const Registration> Registry();

}  // namespace lab

#endif  // LAB_CORE_SUBSYSTEM_H_
