#include "catch.h"
#include "runtime.h"

using lab::test::Runtime;

TEST_CASE("an environment that never asks for process loads no module") {
  Runtime runtime;
  runtime.Run("1 + 1");
  CHECK(runtime.env().builtins().LoadedCount() == 0);
}

TEST_CASE("process is an event emitter of its own class") {
  Runtime runtime;
  CHECK(runtime.Run("Object.prototype.toString.call(process)") == "[object process]");
  CHECK(runtime.Run("process.listenerCount('warning')") == "1");
}

TEST_CASE("process.env is the environment of the process") {
  Runtime runtime;
  CHECK(runtime.Run("process.env.LAB_UNIT_TEST = 5; process.env.LAB_UNIT_TEST") == "5");
  CHECK(std::string(std::getenv("LAB_UNIT_TEST")) == "5");
  CHECK(runtime.Run("delete process.env.LAB_UNIT_TEST; 'LAB_UNIT_TEST' in process.env") == "false");
}
