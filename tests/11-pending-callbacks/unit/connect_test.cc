#include "catch.h"
#include "handle.h"
#include "request.h"
#include "runtime.h"

namespace {

using lab::test::Runtime;

void ImportConnect(Runtime& runtime) {
  lab::Environment& env = runtime.env();
  lab::CallbackScope scope(env);
  v8::Local<v8::Value> value;
  REQUIRE(env.builtins().RequireMember(env, "lab:connect", "connect").ToLocal(&value));
  env.context()->Global()->Set(env.context(), lab::Name(env.isolate(), "connect"), value).Check();
}

int Requests(Runtime& runtime) {
  int count = 0;
  runtime.env().requests().ForEach([&](lab::Request*) { ++count; });
  return count;
}

int Handles(Runtime& runtime, const std::string& kind) {
  int count = 0;
  runtime.env().handles().ForEach([&](lab::Handle* handle) { count += kind == handle->kind(); });
  return count;
}

}  // namespace

TEST_CASE("an attempt is one handle and one request, and both go after a failure") {
  Runtime runtime;
  ImportConnect(runtime);
  runtime.Run("connect({ path: '/no/such' }, (error) => { globalThis.code = error.code; }); 0");
  CHECK(Requests(runtime) == 1);
  CHECK(Handles(runtime, "pipe") == 1);
  runtime.Spin();
  CHECK(runtime.Run("code") == "ENOENT");
  CHECK(Requests(runtime) == 0);
  CHECK(Handles(runtime, "pipe") == 0);
}

TEST_CASE("a refused request is gone at once, its handle is closing") {
  Runtime runtime;
  ImportConnect(runtime);
  runtime.Run(
      "connect({ host: '127.255.255.255', port: 1 }, (error) => { globalThis.code = error.code; }); 0");
  CHECK(Requests(runtime) == 0);
  CHECK(Handles(runtime, "tcp") == 1);
  CHECK(runtime.Run("typeof code") == "undefined");
  runtime.Spin();
  CHECK(runtime.Run("code") == "ENETUNREACH");
  CHECK(Handles(runtime, "tcp") == 0);
}

TEST_CASE("an argument that is thrown back has made no handle") {
  Runtime runtime;
  ImportConnect(runtime);
  CHECK(runtime.Run("try { connect({ port: 70000 }, () => {}); } catch (error) { error.code }") ==
        "ERR_SOCKET_BAD_PORT");
  CHECK(Handles(runtime, "tcp") == 0);
}

TEST_CASE("an attempt that is under way at the end goes with the environment") {
  Runtime runtime;
  ImportConnect(runtime);
  runtime.Run("connect({ path: '/no/such' }, () => {}); connect({ port: 0 }, () => {}); 0");
  CHECK(Requests(runtime) == 2);
}
