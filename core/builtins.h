// The JavaScript halves of the runtime. Each file is the body of a function
//   (exports, require, module, process, internalBinding, labTodo)
// that runs when the module is first required; require() in there finds built-in modules only.
// With LAB_BUILTINS=DIR in the environment, DIR/<id>.js is used instead of the embedded text where it exists,
// so that editing JavaScript needs no rebuild.
//
// In Node: BuiltinLoader in src/node_builtins.cc and lib/internal/bootstrap/loaders.js.
#ifndef LAB_CORE_BUILTINS_H_
#define LAB_CORE_BUILTINS_H_

#include <v8.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "subsystem.h"

namespace lab {

class Environment;

class Builtins {
 public:
  Builtins();

  // module.exports of a built-in. Empty: an exception is pending (an unknown id throws as well).
  v8::MaybeLocal<v8::Value> Require(Environment& env, std::string_view id);

  // One export of a built-in.
  v8::MaybeLocal<v8::Value> RequireMember(Environment& env, std::string_view id, const char* member);

  bool Exists(std::string_view id) const { return sources_.contains(id); }

  // Ids that user code may require: those without "internal/" in front, sorted. "lab:" ones included.
  std::vector<std::string_view> PublicIds() const;

  // How many built-in modules have been run: a start-up test looks at it.
  size_t LoadedCount() const { return modules_.size(); }

  void Clear();

 private:
  v8::MaybeLocal<v8::String> ReadSource(v8::Isolate* isolate, std::string_view id);
  v8::Local<v8::Function> RequireFunction(Environment& env);
  static void RequireCallback(const v8::FunctionCallbackInfo<v8::Value>& args);

  std::unordered_map<std::string_view, const EmbeddedSource*> sources_;
  std::unordered_map<std::string_view, v8::Global<v8::Object>> modules_;  // The `module` objects.
  v8::Global<v8::Function> require_;
  v8::Global<v8::Function> internal_binding_;
  v8::Global<v8::Function> todo_;
  const char* override_directory_;  // LAB_BUILTINS or null.
};

}  // namespace lab

#endif  // LAB_CORE_BUILTINS_H_
