#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"
#include "runtime.h"

using lab::test::Runtime;

TEST_CASE("a context has print, and it is not enumerable") {
  Runtime runtime;
  CHECK(runtime.Run("typeof print") == "function");
  CHECK(runtime.Run("Object.keys(globalThis).includes('print')") == "false");
}

TEST_CASE("a native timer keeps the loop alive until it has been closed") {
  Runtime runtime;
  CHECK(uv_loop_alive(runtime.env().loop()) == 0);
  uv_timer_t timer;
  uv_timer_init(runtime.env().loop(), &timer);
  uv_timer_start(&timer, [](uv_timer_t* timer) { uv_close(reinterpret_cast<uv_handle_t*>(timer), nullptr); }, 50, 0);
  CHECK(uv_loop_alive(runtime.env().loop()) != 0);
  runtime.env().seams().spin_loop(runtime.env());
  CHECK(uv_loop_alive(runtime.env().loop()) == 0);
}

TEST_CASE("a file that is not there is an exception with its code") {
  Runtime runtime;
  lab::CallbackScope scope(runtime.env());
  v8::TryCatch try_catch(runtime.env().isolate());
  CHECK(runtime.env().seams().run_script(runtime.env(), "/no/such/file.js").IsEmpty());
  REQUIRE(try_catch.HasCaught());
  CHECK(std::string(*v8::String::Utf8Value(runtime.env().isolate(), try_catch.Exception())) ==
        "Error: ENOENT: no such file or directory, open '/no/such/file.js'");
}

TEST_CASE("a file that is longer than a string may be is an exception") {
  Runtime runtime;
  lab::CallbackScope scope(runtime.env());
  v8::TryCatch try_catch(runtime.env().isolate());
  std::string path = std::filesystem::temp_directory_path() / ("long-" + std::to_string(uv_os_getpid()) + ".js");
  std::ofstream(path).close();
  std::filesystem::resize_file(path, static_cast<std::uintmax_t>(v8::String::kMaxLength) + 1);  // No block of it is written.
  CHECK(runtime.env().seams().run_script(runtime.env(), path).IsEmpty());
  std::filesystem::remove(path);
  REQUIRE(try_catch.HasCaught());
  CHECK(std::string(*v8::String::Utf8Value(runtime.env().isolate(), try_catch.Exception())) ==
        "Error: Cannot create a string longer than 0x1fffffe8 characters");
}
