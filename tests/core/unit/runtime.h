// A runtime inside a test: an environment that has started, the scopes to use it in, and JavaScript from a string.
#ifndef LAB_TESTS_CORE_UNIT_RUNTIME_H_
#define LAB_TESTS_CORE_UNIT_RUNTIME_H_

#include <string>

#include "callback_scope.h"
#include "environment.h"
#include "options.h"
#include "platform.h"
#include "v8_compat.h"

namespace lab::test {

Platform& ThePlatform();

class Runtime {
 public:
  Runtime() : env_(ThePlatform(), options_) { started_ = env_.Start(); }

  Environment& env() { return env_; }
  bool started() const { return started_; }

  // Runs `source` in a callback scope, then drains. What it evaluates to, as text; "" after an exception.
  std::string Run(const std::string& source) {
    CallbackScope scope(env_);
    v8::TryCatch try_catch(env_.isolate());
    v8::Local<v8::Script> script;
    v8::Local<v8::Value> value;
    if (!v8::Script::Compile(env_.context(), OneByte(env_.isolate(), source)).ToLocal(&script) ||
        !script->Run(env_.context()).ToLocal(&value)) {
      return "";
    }
    v8::String::Utf8Value text(env_.isolate(), value);
    return *text != nullptr ? *text : "";
  }

  void Spin() { uv_run(env_.loop(), UV_RUN_DEFAULT); }

 private:
  Options options_;
  Environment env_;
  bool started_ = false;
};

}  // namespace lab::test

#endif  // LAB_TESTS_CORE_UNIT_RUNTIME_H_
