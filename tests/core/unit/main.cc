// One V8 for all tests of an executable: it can be initialized once per process.
#define CATCH_CONFIG_RUNNER
#include <v8.h>

#include "catch.h"
#include "runtime.h"
#include "v8_compat.h"

namespace lab::test {

Platform& ThePlatform() {
  static Platform platform(2);
  return platform;
}

}  // namespace lab::test

int main(int argc, char** argv) {
  lab::KeepFlagsOpen();
  v8::V8::InitializePlatform(&lab::test::ThePlatform());
  v8::V8::Initialize();
  int result = Catch::Session().run(argc, argv);
  lab::test::ThePlatform().Shutdown();
  v8::V8::Dispose();
  v8::V8::DisposePlatform();
  return result;
}
