#include "catch.h"
#include "code_cache.h"
#include "runtime.h"

using lab::test::Runtime;
using namespace lab::script_runner;

TEST_CASE("the hash tells texts of one length apart") {
  CHECK(Hash("let a = 1") != Hash("let a = 2"));
  CHECK(Hash("") == 0xcbf29ce484222325);
  CHECK(Hash("a") == 0xaf63dc4c8601ec8c);  // From the FNV authors' table.
}

TEST_CASE("a cache file begins with a word that can be read") {
  std::string_view word(reinterpret_cast<const char*>(&kCacheMagic), sizeof(kCacheMagic));
  CHECK(word == "lacache1");
}

TEST_CASE("each script has a file of its own in the cache's directory") {
  CHECK(CachePath("/tmp", "/a.js") != CachePath("/tmp", "/b.js"));
  CHECK(CachePath("/tmp", "/a.js").starts_with("/tmp/"));
}

TEST_CASE("a file that is not there is an empty cache, and one that cannot be written is no error") {
  CHECK(ReadCacheFile("/no/such/file").empty());
  WriteCacheFile("/no/such/directory/file", "bytes");
}

TEST_CASE("a function is compiled with its parameters and its place") {
  Runtime runtime;
  lab::Environment& env = runtime.env();
  lab::CallbackScope scope(env);
  const char* const parameters[] = {"a", "b"};
  lab::ScriptSource source = {lab::OneByte(env.isolate(), "\nreturn [a + b, new Error('x').stack];"), "/place.js"};
  v8::Local<v8::Function> function;
  REQUIRE(env.seams().compile_function(env, source, std::span<const char* const>(parameters, 2)).ToLocal(&function));
  v8::Local<v8::Value> arguments[] = {v8::Integer::New(env.isolate(), 1), v8::Integer::New(env.isolate(), 2)};
  v8::Local<v8::Value> result;
  REQUIRE(function->Call(env.context(), v8::Undefined(env.isolate()), 2, arguments).ToLocal(&result));
  std::string text = *v8::String::Utf8Value(env.isolate(), result);
  CHECK(text.starts_with("3,Error: x"));
  CHECK(text.find("/place.js:2:") != std::string::npos);
}
