// internalBinding(name): the native half of a subsystem as JavaScript sees it. The object is made from the
// subsystem's table of methods and classes when it is first asked for, and only then.
//
// In Node: internalBinding in lib/internal/bootstrap/loaders.js, GetInternalBinding in src/node_binding.cc.
#ifndef LAB_CORE_BINDING_H_
#define LAB_CORE_BINDING_H_

#include <v8.h>

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "subsystem.h"

namespace lab {

class Environment;

class Bindings {
 public:
  // The binding object of a subsystem of this executable; empty when there is none of that name.
  v8::MaybeLocal<v8::Object> Get(Environment& env, std::string_view name);
  v8::Local<v8::Object> Get(Environment& env, const Subsystem& subsystem);

  void Clear() { objects_.clear(); }

  // The function internalBinding(name) that built-in modules are given.
  static void InternalBinding(const v8::FunctionCallbackInfo<v8::Value>& args);

 private:
  std::unordered_map<const Subsystem*, v8::Global<v8::Object>> objects_;
};

// Puts native functions on an object, as enumerable own properties.
void SetMethods(v8::Local<v8::Context> context, v8::Local<v8::Object> target, std::span<const Method> methods);

// A class's template: constructor, internal fields, methods whose receiver V8 checks.
v8::Local<v8::FunctionTemplate> MakeClass(v8::Isolate* isolate, const Class& definition);

// A named constant, read-only.
void SetConstant(v8::Local<v8::Context> context, v8::Local<v8::Object> target, std::string_view name,
                 v8::Local<v8::Value> value);

}  // namespace lab

#endif  // LAB_CORE_BINDING_H_
