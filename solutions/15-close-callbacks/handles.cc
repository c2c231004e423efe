// Two small handles to play with, `lab:handle` makes classes of them: a timer, and one end of a pipe.
//
// In Node: src/timers.cc has no handle per timer any more; a pipe is PipeWrap in src/pipe_wrap.cc.
#include <cstdlib>
#include <string>

#include "errors.h"
#include "handle_wrap.h"
#include "leak_report.h"
#include "options.h"
#include "v8_compat.h"
#include "write_request.h"

namespace lab {

namespace close_callbacks {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

class TimerWrap final : public HandleWrap {
 public:
  // new Timer()
  static void New(const Arguments& args) {
    LAB_CHECK(args.IsConstructCall());
    new TimerWrap(Environment::From(args), args.This());
  }

  // start(ms, callback)
  static void Start(const Arguments& args) {
    auto* self = static_cast<TimerWrap*>(Open(args));
    if (self == nullptr) return;
    self->callback_.Reset(args.GetIsolate(), args[1].As<v8::Function>());
    int status = uv_timer_start(&self->uv_, Fire, static_cast<uint64_t>(args[0].As<v8::Number>()->Value()), 0);
    self->UpdateReference();
    if (status < 0) ThrowUvException(args.GetIsolate(), status, "start");
  }

  // stop()
  static void Stop(const Arguments& args) {
    auto* self = static_cast<TimerWrap*>(Open(args));
    if (self == nullptr) return;
    uv_timer_stop(&self->uv_);
    self->callback_.Reset();
    self->UpdateReference();
  }

 private:
  TimerWrap(Environment& env, v8::Local<v8::Object> object) : HandleWrap(env, object, Init(env, &uv_), "timer") {}

  static uv_handle_t* Init(Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  static void Fire(uv_timer_t* uv) {
    auto* self = static_cast<TimerWrap*>(static_cast<Handle*>(uv->data));
    v8::HandleScope handle_scope(self->env().isolate());
    v8::Local<v8::Function> callback = self->callback_.Get(self->env().isolate());
    self->callback_.Reset();
    self->Call(callback, {}, "timers");
    self->UpdateReference();  // It has fired, so it is active only if the callback has started it again.
  }

  v8::Global<v8::Function> callback_;  // While active only: it may close over the timer, which then never goes.
  uv_timer_t uv_;
};

class PipeWrap final : public HandleWrap {
 public:
  // new Pipe()
  static void New(const Arguments& args) {
    LAB_CHECK(args.IsConstructCall());
    new PipeWrap(Environment::From(args), args.This());
  }

  // connect(other): makes the two the ends of one connection.
  static void Connect(const Arguments& args) {
    auto* self = static_cast<PipeWrap*>(Open(args));
    if (self == nullptr) return;
    auto* other = static_cast<PipeWrap*>(From(args[0].As<v8::Object>()));
    uv_os_sock_t ends[2];
    int status = uv_socketpair(SOCK_STREAM, 0, ends, UV_NONBLOCK_PIPE, UV_NONBLOCK_PIPE);
    if (status == 0) status = uv_pipe_open(&self->uv_, ends[0]);
    if (status == 0) status = uv_pipe_open(&other->uv_, ends[1]);
    if (status < 0) ThrowUvException(args.GetIsolate(), status, "socketpair");
  }

  // read(callback): callback(text) for what arrives, callback(null) at the end, callback(error)
  static void Read(const Arguments& args) {
    auto* self = static_cast<PipeWrap*>(Open(args));
    if (self == nullptr) return;
    self->on_read_.Reset(args.GetIsolate(), args[0].As<v8::Function>());
    int status = uv_read_start(self->stream(), Allocate, OnRead);
    self->UpdateReference();
    if (status < 0) ThrowUvException(args.GetIsolate(), status, "read");
  }

  // write(text, callback): callback(null) or callback(error), once
  static void Write(const Arguments& args) {
    auto* self = static_cast<PipeWrap*>(Open(args));
    if (self == nullptr) return;
    v8::String::Utf8Value text(args.GetIsolate(), args[0]);
    int status = WriteRequest::Start(*self, self->stream(), std::string(*text, text.length()),
                                     args[1].As<v8::Function>());
    if (status < 0) ThrowUvException(args.GetIsolate(), status, "write");
  }

 private:
  PipeWrap(Environment& env, v8::Local<v8::Object> object) : HandleWrap(env, object, Init(env, &uv_), "pipe") {}

  static uv_handle_t* Init(Environment& env, uv_pipe_t* uv) {
    uv_pipe_init(env.loop(), uv, 0);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  uv_stream_t* stream() { return reinterpret_cast<uv_stream_t*>(&uv_); }

  static void Allocate(uv_handle_t*, size_t size, uv_buf_t* buffer) {
    *buffer = uv_buf_init(static_cast<char*>(std::malloc(size)), static_cast<unsigned int>(size));
  }

  static void OnRead(uv_stream_t* stream, ssize_t count, const uv_buf_t* buffer) {
    auto* self = static_cast<PipeWrap*>(static_cast<Handle*>(stream->data));
    Environment& env = self->env();
    v8::HandleScope handle_scope(env.isolate());
    v8::Context::Scope context_scope(env.context());
    v8::Local<v8::Value> news = v8::Null(env.isolate());
    if (count > 0) {
      v8::Local<v8::String> text;
      if (Utf8(env.isolate(), {buffer->base, static_cast<size_t>(count)}).ToLocal(&text)) news = text;
    } else if (count < 0 && count != UV_EOF) {
      news = UvException(env.isolate(), static_cast<int>(count), "read");
    }
    std::free(buffer->base);
    if (count == 0) return;  // Nothing to read, after all.
    v8::Local<v8::Function> on_read = self->on_read_.Get(env.isolate());
    if (count < 0) {
      uv_read_stop(stream);
      self->on_read_.Reset();
    }
    self->Call(on_read, std::span(&news, 1), "read");
    self->UpdateReference();
  }

  v8::Global<v8::Function> on_read_;  // While reading only.
  uv_pipe_t uv_;
};

void* Create(Environment&) { return new Handles; }
void Destroy(void* state) { delete static_cast<Handles*>(state); }

void Start(Environment& env) {
  if (env.options().Get("--report-leaks")) ReportLeaksAtTheEnd(env);
}

// count(): handles that have not been closed, those that are closing included.
void Count(const Arguments& args) {
  int count = 0;
  Environment::From(args).Get<Handles>(kChapter15).all.ForEach([&count](HandleWrap*) { ++count; });
  args.GetReturnValue().Set(count);
}

const Method kTimerMethods[] = {LAB_HANDLE_WRAP_METHODS, {"start", TimerWrap::Start, 2}, {"stop", TimerWrap::Stop, 0}};

const Method kPipeMethods[] = {LAB_HANDLE_WRAP_METHODS,
                               {"connect", PipeWrap::Connect, 1},
                               {"read", PipeWrap::Read, 1},
                               {"write", PipeWrap::Write, 2}};

const Class kClasses[] = {{"Timer", TimerWrap::New, 1, kTimerMethods}, {"Pipe", PipeWrap::New, 1, kPipeMethods}};

const Method kMethods[] = {{"count", Count, 0}};

const Option kOptions[] = {
    {"--report-leaks", false, "say at the end which handles of lab:handle were never closed, and where each was made"},
};

}  // namespace close_callbacks

extern const Subsystem kChapter15 = {.name = "handles",
                                     .slot = 15,
                                     .start = close_callbacks::Start,
                                     .create = close_callbacks::Create,
                                     .destroy = close_callbacks::Destroy,
                                     .methods = close_callbacks::kMethods,
                                     .classes = close_callbacks::kClasses,
                                     .options = close_callbacks::kOptions};

}  // namespace lab
