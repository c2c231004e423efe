#include "callback_scope.h"
#include "catch.h"
#include "runtime.h"

namespace lab {
extern const Subsystem kChapter16;
}

namespace {

using lab::test::Runtime;

bool HasTicks(Runtime& runtime) { return runtime.env().drain_state().has_ticks != 0; }

// How often the core asked for ticks, for tests that put this in front of the real thing.
int asked = 0;
bool (*real_drain)(lab::Environment&) = nullptr;

bool CountedDrain(lab::Environment& env) {
  ++asked;
  return real_drain(env);
}

// Counts crossings; the seams of an environment are its own, so nothing is left behind.
class Counted {
 public:
  explicit Counted(Runtime& runtime) {
    auto& seams = const_cast<lab::Seams&>(runtime.env().seams());
    real_drain = seams.drain_ticks;
    seams.drain_ticks = CountedDrain;
    asked = 0;
  }
};

}  // namespace

TEST_CASE("the flag is down until a tick is queued, and when all have run") {
  Runtime runtime;
  CHECK_FALSE(HasTicks(runtime));
  {
    lab::CallbackScope outermost(runtime.env());
    runtime.Run("globalThis.ran = 0; process.nextTick(() => { ran++; }); 0");  // An inner scope: it drains nothing.
    CHECK(HasTicks(runtime));
    CHECK(runtime.Run("ran") == "0");
  }
  CHECK_FALSE(HasTicks(runtime));
  CHECK(runtime.Run("ran") == "1");
}

TEST_CASE("a scope that closes without ticks does not cross into JavaScript") {
  Runtime runtime;
  runtime.Run("process.nextTick(() => {}); 0");
  Counted counted(runtime);
  runtime.Run("1 + 1");
  CHECK(asked == 0);
}

TEST_CASE("thousands of ticks, and those that they queue, take one crossing") {
  Runtime runtime;
  runtime.Run("globalThis.ran = 0; process.nextTick(() => {}); 0");
  Counted counted(runtime);
  runtime.Run("for (let i = 0; i < 5000; i++) process.nextTick(() => { ran++; process.nextTick(() => { ran++; }); }); 0");
  CHECK(asked == 1);
  CHECK(runtime.Run("ran") == "10000");
}

TEST_CASE("after a tick that throws the flag stays up, and the next scope runs the rest") {
  Runtime runtime;
  runtime.Run(R"(
    globalThis.log = [];
    process.on('uncaughtException', (error) => log.push(error.message));
    process.nextTick(() => { throw new Error('oops'); });
    process.nextTick(() => log.push('rest'));
    0)");
  CHECK(HasTicks(runtime));
  CHECK(runtime.Run("log.join()") == "oops");
  CHECK_FALSE(HasTicks(runtime));
  CHECK(runtime.Run("log.join()") == "oops,rest");
}

TEST_CASE("a program that never calls nextTick loads none of it") {
  Runtime runtime;
  runtime.Run("setImmediate(() => {}); process.uptime(); 0");
  runtime.Spin();
  CHECK_FALSE(runtime.env().IsUsed(lab::kChapter16));
  runtime.Run("process.nextTick(() => {}); 0");
  CHECK(runtime.env().IsUsed(lab::kChapter16));
}
