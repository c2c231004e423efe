#include "catch.h"
#include "handle.h"
#include "runtime.h"

#include <fcntl.h>
#include <unistd.h>

namespace {

using lab::test::Runtime;

// The exports of lab:poll as globals.
void Import(Runtime& runtime) {
  lab::Environment& env = runtime.env();
  lab::CallbackScope scope(env);
  for (const char* member : {"watch", "readLines", "pollTimeout", "backendTimeout"}) {
    v8::Local<v8::Value> value;
    REQUIRE(env.builtins().RequireMember(env, "lab:poll", member).ToLocal(&value));
    env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), member), value).Check();
  }
}

int CountWatchers(Runtime& runtime) {
  int count = 0;
  runtime.env().handles().ForEach([&](lab::Handle* handle) { count += std::string(handle->kind()) == "poll"; });
  return count;
}

struct Pipe {
  Pipe() { REQUIRE(pipe(ends) == 0); }
  ~Pipe() {
    close(ends[0]);
    close(ends[1]);
  }
  bool NonBlocking() const { return (fcntl(ends[0], F_GETFL) & O_NONBLOCK) != 0; }
  int ends[2];
};

}  // namespace

TEST_CASE("a watcher lives until its close callback, and gives the descriptor back as it was") {
  Pipe pipe;
  Runtime runtime;
  Import(runtime);
  runtime.Run("globalThis.w = watch(" + std::to_string(pipe.ends[0]) + ", { readable: true }, () => {}); 0");
  CHECK(CountWatchers(runtime) == 1);
  CHECK(pipe.NonBlocking());
  runtime.Run("w.close(); w.close(); 0");
  CHECK_FALSE(pipe.NonBlocking());
  runtime.Spin();
  CHECK(CountWatchers(runtime) == 0);
}

TEST_CASE("a descriptor that cannot be polled leaves no handle behind") {
  Runtime runtime;
  Import(runtime);
  const int file = open("/dev/null", O_RDONLY);
  CHECK(runtime.Run("try { watch(" + std::to_string(file) + ", { readable: true }, () => {}) } catch (e) { e.message }") ==
        "EPERM: operation not permitted, poll");
  CHECK(CountWatchers(runtime) == 0);
  close(file);
}

TEST_CASE("an environment that ends gives back what is still watched") {
  Pipe pipe;
  {
    Runtime runtime;
    Import(runtime);
    runtime.Run("watch(" + std::to_string(pipe.ends[0]) + ", { readable: true }, () => {}); 0");
    CHECK(pipe.NonBlocking());
  }
  CHECK_FALSE(pipe.NonBlocking());
}

TEST_CASE("poll's timeout is libuv's, once the descriptors have been handed over") {
  Runtime runtime;
  Import(runtime);
  CHECK(runtime.Run("pollTimeout()") == "0");
  uv_timer_t timer;
  uv_timer_init(runtime.env().loop(), &timer);
  uv_timer_start(&timer, [](uv_timer_t*) {}, 5000, 0);
  uv_run(runtime.env().loop(), UV_RUN_NOWAIT);
  CHECK(runtime.Run("pollTimeout() === backendTimeout() && pollTimeout() > 0") == "true");
  uv_close(reinterpret_cast<uv_handle_t*>(&timer), nullptr);
  CHECK(runtime.Run("pollTimeout()") == "0");
  runtime.Spin();
}
