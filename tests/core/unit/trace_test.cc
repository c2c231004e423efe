#include "trace.h"

#include <sys/wait.h>
#include <unistd.h>
#include <uv.h>

#include <cstdio>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <thread>

#include "catch.h"
#include "trace_recorder.h"

using lab::Trace;

namespace {

std::string TemporaryFile() {
  static int count = 0;
  return "/tmp/lab-trace-test-" + std::to_string(getpid()) + "-" + std::to_string(count++) + ".json";
}

std::string ReadAndRemove(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  std::remove(path.c_str());
  return text.str();
}

// The names of the phases that began, one after the other, without `start`.
std::string Phases(const std::string& json) {
  static const std::regex begin("\"ph\":\"B\"[^\\n]*\"cat\":\"phase\",\"name\":\"([^\"]*)\"");
  std::string names;
  for (std::sregex_iterator it(json.begin(), json.end(), begin), end; it != end; ++it) {
    if ((*it)[1] != "start") names += (names.empty() ? "" : " ") + (*it)[1].str();
  }
  return names;
}

size_t Count(const std::string& text, const std::string& part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// A loop that is recorded. Libuv's callbacks find the trace in loop.data.
struct TracedLoop {
  TracedLoop() : path(TemporaryFile()) {
    uv_loop_init(&loop);
    trace = std::make_unique<Trace>(&loop, path);
    loop.data = trace.get();
  }
  std::string End() {
    trace->Detach();
    uv_run(&loop, UV_RUN_DEFAULT);
    CHECK(uv_loop_close(&loop) == 0);
    trace.reset();
    return ReadAndRemove(path);
  }

  uv_loop_t loop;
  std::string path;
  std::unique_ptr<Trace> trace;
};

template <class H>
void Called(H* handle, const char* kind) {
  auto* trace = static_cast<Trace*>(handle->loop->data);
  trace->CallbackBegin(kind);
  trace->Write(1, 7);
  trace->CallbackEnd();
}

}  // namespace

TEST_CASE("a traced loop that has nothing to do is not alive") {
  TracedLoop traced;
  CHECK(uv_loop_alive(&traced.loop) == 0);
  CHECK(uv_run(&traced.loop, UV_RUN_DEFAULT) == 0);
  traced.End();
}

TEST_CASE("each callback is recorded in its phase") {
  TracedLoop traced;
  uv_timer_t timer;
  uv_idle_t idle;
  uv_prepare_t prepare;
  uv_check_t check;
  uv_timer_init(&traced.loop, &timer);
  uv_idle_init(&traced.loop, &idle);
  uv_prepare_init(&traced.loop, &prepare);
  uv_check_init(&traced.loop, &check);
  uv_timer_start(
      &timer, [](uv_timer_t* h) { Called(h, "timers"); }, 0, 0);
  uv_idle_start(&idle, [](uv_idle_t* h) { Called(h, "idle"); });
  uv_prepare_start(&prepare, [](uv_prepare_t* h) { Called(h, "prepare"); });
  uv_check_start(&check, [](uv_check_t* h) {
    Called(h, "immediates");
    for (uv_handle_t* handle : {reinterpret_cast<uv_handle_t*>(h)})
      uv_close(handle, [](uv_handle_t* c) { Called(c, "close"); });
  });
  traced.trace->CallbackBegin("main");
  traced.trace->CallbackEnd();
  uv_run(&traced.loop, UV_RUN_NOWAIT);
  for (uv_handle_t* handle : {reinterpret_cast<uv_handle_t*>(&timer), reinterpret_cast<uv_handle_t*>(&idle),
                              reinterpret_cast<uv_handle_t*>(&prepare)}) {
    uv_close(handle, nullptr);
  }
  const std::string json = traced.End();
  // From 1.45 on libuv runs timers at the end of a turn (and, when it is to run on, once before the first).
  const std::string last = uv_version() >= 0x012d00 ? " timers" : "";
  CHECK(Phases(json) == "main timers idle prepare poll check closing" + last);
  for (const char* phase : {"timers", "idle", "prepare", "check", "closing"}) {
    INFO(phase);
    CHECK(Count(json, std::string("\"args\":{\"fd\":1,\"bytes\":7,\"phase\":\"") + phase + "\"}") == 1);
  }
}

TEST_CASE("a callback of no special kind belongs to poll, and after the loop a platform task to itself") {
  TracedLoop traced;
  uv_async_t async;
  uv_async_init(&traced.loop, &async, [](uv_async_t* h) {
    Called(h, "request");
    Called(h, "platform task");
    uv_close(reinterpret_cast<uv_handle_t*>(h), nullptr);
  });
  uv_async_send(&async);
  uv_run(&traced.loop, UV_RUN_DEFAULT);
  traced.trace->CallbackBegin("platform task");
  traced.trace->CallbackEnd();
  traced.trace->CallbackBegin("emitExit");
  traced.trace->CallbackEnd();
  const std::string json = traced.End();
  CHECK(Count(json, "\"bytes\":7,\"phase\":\"poll\"") == 2);
  CHECK(Phases(json).ends_with("closing platform tasks closing exit"));
}

TEST_CASE("poll says how long it waits and why") {
  TracedLoop traced;
  uv_timer_t timer;
  uv_timer_init(&traced.loop, &timer);
  uv_update_time(&traced.loop);
  uv_timer_start(
      &timer, [](uv_timer_t* h) { uv_close(reinterpret_cast<uv_handle_t*>(h), nullptr); }, 50, 0);
  uv_run(&traced.loop, UV_RUN_DEFAULT);
  const std::string json = traced.End();
  CHECK(Count(json, "\"reason\":\"until the nearest timer\"") >= 1);
  CHECK(Count(json, "\"timeout_ms\":0,\"reason\":\"no waiting: handles are closing\"") == 1);
}

TEST_CASE("exit may begin within a callback") {
  TracedLoop traced;
  traced.trace->CallbackBegin("main");
  traced.trace->CallbackBegin("emitExit");
  traced.trace->Write(2, 1);
  traced.trace->CallbackEnd();
  traced.trace->Write(2, 1);
  traced.trace->CallbackEnd();
  CHECK(traced.trace->CurrentPhase() == Trace::Phase::kExit);
  CHECK(Count(traced.End(), "\"phase\":\"exit\"") == 3);
}

TEST_CASE("what is still open is ended in the file, and a handle's second life has another id") {
  TracedLoop traced;
  int handle = 0;
  traced.trace->CallbackBegin("a \"quoted\" name\n");
  traced.trace->DrainBegin(Trace::Drain::kTicks);
  traced.trace->HandleOpened("timer", &handle);
  traced.trace->HandleClosed("timer", &handle);
  traced.trace->HandleOpened("timer", &handle);
  Trace::FlushAll();
  const std::string json = traced.End();
  CHECK(Count(json, "\"ph\":\"B\"") == Count(json, "\"ph\":\"E\""));
  CHECK(json.find("a \\\"quoted\\\" name\\u000a") != std::string::npos);
  CHECK(Count(json, "\"ph\":\"b\"") == 2);
  CHECK(Count(json, "\"ph\":\"e\"") == 1);
  const size_t first = json.find("\"id\":\"") + 6;
  const std::string id = json.substr(first, json.find('"', first) - first);
  CHECK(Count(json, "\"id\":\"" + id + "\"") == 2);
}

TEST_CASE("a full ring loses the oldest records, says how many, and still pairs begin and end") {
  const std::string path = TemporaryFile();
  auto recorder = lab::TraceRecorder::Create(path, 4);
  for (int i = 0; i < 3; ++i) {
    recorder->Add(lab::TraceRecord::kCallbackBegin, 0, "callback", 0, 0);
    recorder->Add(lab::TraceRecord::kCallbackEnd, 0, "", 0, 0);
  }
  recorder->Add(lab::TraceRecord::kCallbackBegin, 0, "last", 0, 0);
  lab::TraceRecorder::WriteAll();
  const std::string json = ReadAndRemove(path);
  CHECK(json.find("\"overwritten\":3") != std::string::npos);
  CHECK(Count(json, "\"ph\":\"B\"") == 2);
  CHECK(Count(json, "\"ph\":\"E\"") == 2);
}

TEST_CASE("threads record while another writes the file") {
  const std::string path = TemporaryFile();
  std::thread threads[3];
  for (std::thread& thread : threads) {
    auto recorder = lab::TraceRecorder::Create(path, 256);
    thread = std::thread([recorder] {
      for (int i = 0; i < 2000; ++i) recorder->Add(lab::TraceRecord::kWrite, 0, "write", 1, 1);
    });
  }
  for (int i = 0; i < 5; ++i) Trace::FlushAll();
  for (std::thread& thread : threads) thread.join();
  Trace::FlushAll();
  CHECK(Count(ReadAndRemove(path), "\"cat\":\"write\"") == 3 * 256);
}

TEST_CASE("a forked child leaves its parent's file alone") {
  TracedLoop traced;
  traced.trace->Write(1, 1);
  Trace::FlushAll();
  const pid_t child = fork();
  if (child == 0) {
    traced.trace->Write(1, 2);
    Trace::FlushAll();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  std::ifstream file(traced.path);
  std::stringstream text;
  text << file.rdbuf();
  CHECK(Count(text.str(), "\"cat\":\"write\"") == 1);
  traced.End();
}
