#include "environment.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "callback_scope.h"
#include "errors.h"
#include "handle.h"
#include "options.h"
#include "platform.h"
#include "request.h"
#include "trace.h"
#include "v8_compat.h"

namespace lab {

Environment::Environment(Platform& platform, const Options& options)
    : platform_(platform),
      options_(options),
      allocator_(v8::ArrayBuffer::Allocator::NewDefaultAllocator()) {
  LAB_CHECK(uv_loop_init(&loop_) == 0);
  // libuv then looks at the clock before it waits in poll, as in Node: a callback that took long has used up a part
  // of the wait, and an interval behind it is not late by as much. (It also measures how long the loop idles.)
  LAB_CHECK(uv_loop_configure(&loop_, UV_METRICS_IDLE_TIME) == 0);
  loop_.data = this;
  if (std::optional<std::string_view> file = options.Get("--trace-loop")) {
    trace_ = std::make_unique<Trace>(&loop_, std::string(*file));
  }
  for (const Registration& registration : Registry()) {
    const Subsystem* subsystem = registration.subsystem;
    if (subsystem == nullptr) continue;
    states_[subsystem->slot].subsystem = subsystem;
    if (subsystem->install != nullptr) subsystem->install(seams_);
  }
}

Environment::~Environment() {
  if (!torn_down_) seams_.tear_down(*this);
}

bool Environment::Start() {
  isolate_ = v8::Isolate::Allocate();
  // Before Initialize, which already asks the platform for this isolate's task runner.
  platform_.RegisterIsolate(isolate_, &loop_);
  platform_.SetRunTask(isolate_, RunPlatformTask, this);
  v8::Isolate::CreateParams params;
  params.array_buffer_allocator = allocator_.get();
  v8::Isolate::Initialize(isolate_, params);
  isolate_->SetData(0, this);
  isolate_->Enter();
  InstallFatalHandlers(isolate_);

  v8::HandleScope handle_scope(isolate_);
  v8::Local<v8::Context> context;
  if (seams_.create_context == nullptr || !seams_.create_context(*this).ToLocal(&context)) return false;
  context_.Reset(isolate_, context);
  v8::Context::Scope context_scope(context);
  // A fresh context has no continuation data at all; JavaScript must see `undefined` there.
  context->SetContinuationPreservedEmbedderData(v8::Undefined(isolate_));
  InstallGlobals(context);
  // Where chapter 17 is linked the runtime decides when microtasks run; without it V8 runs them by itself.
  if (seams_.drain_microtasks != nullptr) isolate_->SetMicrotasksPolicy(v8::MicrotasksPolicy::kExplicit);
  for (const Registration& registration : Registry()) {
    if (registration.subsystem != nullptr && registration.subsystem->start != nullptr) {
      registration.subsystem->start(*this);
    }
  }
  return true;
}

namespace {

void GetLazyProperty(v8::Local<v8::Name>, const v8::PropertyCallbackInfo<v8::Value>& info) {
  Environment& env = Environment::From(info.GetIsolate());
  const auto& property = *static_cast<const LazyProperty*>(info.Data().As<v8::External>()->Value());
  v8::MaybeLocal<v8::Value> found = property.member != nullptr
                                        ? env.builtins().RequireMember(env, property.module, property.member)
                                        : env.builtins().Require(env, property.module);
  v8::Local<v8::Value> value;
  if (found.ToLocal(&value)) info.GetReturnValue().Set(value);
}

void GetProcess(v8::Local<v8::Name>, const v8::PropertyCallbackInfo<v8::Value>& info) {
  info.GetReturnValue().Set(Environment::From(info.GetIsolate()).process());
}

void InstallLazy(v8::Local<v8::Context> context, v8::Local<v8::Object> target,
                 std::span<const LazyProperty> properties) {
  v8::Isolate* isolate = context->GetIsolate();
  for (const LazyProperty& property : properties) {
    target
        ->SetLazyDataProperty(context, Name(isolate, property.name), GetLazyProperty,
                              v8::External::New(isolate, const_cast<LazyProperty*>(&property)),
                              property.enumerable ? v8::None : v8::DontEnum)
        .Check();
  }
}

}  // namespace

void Environment::InstallGlobals(v8::Local<v8::Context> context) {
  v8::Local<v8::Object> global = context->Global();
  global->Set(context, Name(isolate_, "global"), global).Check();
  global->DefineOwnProperty(context, Name(isolate_, "global"), global, v8::DontEnum).Check();
  for (const Registration& registration : Registry()) {
    if (registration.subsystem != nullptr) InstallLazy(context, global, registration.subsystem->globals);
  }
  if (seams_.create_process != nullptr) {
    global->SetLazyDataProperty(context, Name(isolate_, "process"), GetProcess, {}, v8::DontEnum).Check();
  }
}

v8::Local<v8::Value> Environment::process() {
  if (seams_.create_process == nullptr) return v8::Undefined(isolate_);
  if (!process_.IsEmpty()) return process_.Get(isolate_);
  v8::EscapableHandleScope handle_scope(isolate_);
  v8::Local<v8::Object> process;
  if (!seams_.create_process(*this).ToLocal(&process)) return v8::Undefined(isolate_);
  // Known before it is finished: the modules that finish it are given it too.
  process_.Reset(isolate_, process);
  if (seams_.set_up_process != nullptr) seams_.set_up_process(*this, process);
  // Afterwards, so that a later chapter's property takes the place of an earlier one's.
  for (const Registration& registration : Registry()) {
    const Subsystem* subsystem = registration.subsystem;
    if (subsystem == nullptr) continue;
    InstallLazy(context(), process, subsystem->process_properties);
    if (subsystem->process_made != nullptr) subsystem->process_made(*this, process);
  }
  return handle_scope.Escape(process.As<v8::Value>());
}

void Environment::Use(const Subsystem& subsystem) {
  State& state = states_[subsystem.slot];
  // While it starts, its own natives may already ask for what has been made so far.
  if (state.stage != Stage::kUnused) return;
  LAB_CHECK(state.subsystem == &subsystem);
  state.stage = Stage::kStarting;
  used_.push_back(&subsystem);
  if (subsystem.create != nullptr) state.data = subsystem.create(*this);
  if (subsystem.initialize != nullptr) {
    v8::HandleScope handle_scope(isolate_);
    subsystem.initialize(*this, bindings_.Get(*this, subsystem));
  }
  if (subsystem.attach != nullptr) subsystem.attach(*this);
  state.stage = Stage::kUsable;
}

v8::Local<v8::Uint32Array> Environment::DrainStateArray() {
  if (drain_state_array_.IsEmpty()) {
    // The memory is ours and outlives the isolate: nothing to free.
    auto store = v8::ArrayBuffer::NewBackingStore(
        &drain_state_, sizeof(drain_state_), [](void*, size_t, void*) {}, nullptr);
    v8::Local<v8::ArrayBuffer> buffer = v8::ArrayBuffer::New(isolate_, std::move(store));
    drain_state_array_.Reset(isolate_, v8::Uint32Array::New(buffer, 0, sizeof(drain_state_) / sizeof(uint32_t)));
  }
  return drain_state_array_.Get(isolate_);
}

void Environment::RunPlatformTask(void* data, std::unique_ptr<v8::Task> task) {
  Environment& env = *static_cast<Environment*>(data);
  CallbackScope scope(env, nullptr, "platform task");
  v8::TryCatch try_catch(env.isolate());
  task->Run();
  env.HandleCaught(try_catch);
}

namespace {

// A step of the end that comes too early or too late. It is a mistake of whoever wrote tear_down, so it is said in
// a sentence, and nothing is touched any more.
void RequireForEnd(bool in_order, const char* sentence) {
  if (in_order) return;
  std::fflush(nullptr);
  std::fprintf(stderr, "tear down: %s\n", sentence);
  Trace::FlushAll();
  _exit(1);
}

}  // namespace

int Environment::Run(const std::string& path) {
  {
    if (trace_ != nullptr) trace_->EnterPhase(Trace::Phase::kMain);
    CallbackScope scope(*this, nullptr, "main");
    v8::TryCatch try_catch(isolate_);
    Ignore(seams_.run_main != nullptr ? seams_.run_main(*this, path) : seams_.run_script(*this, path));
    HandleCaught(try_catch);
  }
  seams_.spin_loop(*this);
  int status = exit_code_;
  seams_.tear_down(*this);
  RequireForEnd(torn_down_, "CloseLoop never came");
  return status;
}

void Environment::HandleCaught(v8::TryCatch& try_catch) {
  if (!try_catch.HasCaught() || try_catch.HasTerminated()) return;
  v8::Local<v8::Value> error = try_catch.Exception();
  v8::Local<v8::Message> message = try_catch.Message();
  try_catch.Reset();  // What handles it may throw again.
  HandleException(error, message);
}

void Environment::HandleException(v8::Local<v8::Value> error, v8::Local<v8::Message> message, bool from_promise) {
  v8::HandleScope handle_scope(isolate_);
  if (seams_.uncaught_exception != nullptr) {
    if (seams_.uncaught_exception(*this, error, message, from_promise)) {
      GuaranteeTurn();
      return;
    }
    Exit(exit_code_);
  }
  if (seams_.report_exception != nullptr) {
    seams_.report_exception(*this, error, message);
  } else {
    v8::String::Utf8Value text(isolate_, error);
    std::fprintf(stderr, "Uncaught %s\n", *text != nullptr ? *text : "exception");
  }
  Exit(1);
}

namespace {

// Keeps the loop from ending or blocking for one turn, so that there is a drain. An idle handle makes poll's
// timeout zero; the check handle's callback is the drain.
class OneMoreTurn {
 public:
  static void Start(Environment& env) {
    new CheckHandle(env);
  }

 private:
  class IdleHandle final : public Handle {
   public:
    explicit IdleHandle(Environment& env) : Handle(env, Init(env, &uv_), "idle") {
      uv_idle_start(&uv_, [](uv_idle_t*) {});
    }

   private:
    static uv_handle_t* Init(Environment& env, uv_idle_t* uv) {
      uv_idle_init(env.loop(), uv);
      return reinterpret_cast<uv_handle_t*>(uv);
    }
    uv_idle_t uv_;
  };

  class CheckHandle final : public Handle {
   public:
    explicit CheckHandle(Environment& env) : Handle(env, Init(env, &uv_), "check"), idle_(new IdleHandle(env)) {
      uv_check_start(&uv_, [](uv_check_t* check) {
        auto* self = static_cast<CheckHandle*>(static_cast<Handle*>(check->data));
        self->idle_.reset();
        self->Close();
        CallbackScope drain_only(self->env());
      });
    }

   private:
    static uv_handle_t* Init(Environment& env, uv_check_t* uv) {
      uv_check_init(env.loop(), uv);
      return reinterpret_cast<uv_handle_t*>(uv);
    }
    uv_check_t uv_;
    std::unique_ptr<IdleHandle, CloseHandle> idle_;
  };
};

}  // namespace

void Environment::GuaranteeTurn() {
  drain_owed_ = true;
  if (seams_.guarantee_turn != nullptr) {
    seams_.guarantee_turn(*this);
  } else {
    OneMoreTurn::Start(*this);
  }
}

void Environment::set_exiting() {
  exiting_ = true;
  if (trace_ != nullptr) trace_->EnterPhase(Trace::Phase::kExit);
}

void Environment::Exit(int status) {
  exiting_ = true;
  std::fflush(nullptr);
  Trace::FlushAll();
  // JavaScript is still on the stack, so nothing can be taken apart; and threads of the pool may be inside V8,
  // which static destructors would pull from under them.
  _exit(status);
}

void Environment::RemoveCleanupHook(void (*hook)(void*), void* data) {
  std::erase_if(cleanup_hooks_, [&](const CleanupHook& c) { return c.hook == hook && c.data == data; });
}

void Environment::RunCleanupHooks() {
  RequireForEnd(!context_.IsEmpty(), "RunCleanupHooks came after ReleaseContext: a hook may run JavaScript");
  // A hook may add another.
  while (!cleanup_hooks_.empty()) {
    CleanupHook last = cleanup_hooks_.back();
    cleanup_hooks_.pop_back();
    last.hook(last.data);
  }
  for (auto it = used_.rbegin(); it != used_.rend(); ++it) {
    if ((*it)->detach != nullptr) (*it)->detach(*this);
  }
}

void Environment::CancelRequests() {
  requests_.ForEach([](Request* request) { request->Cancel(); });
}

void Environment::CloseHandles() {
  RequireForEnd(isolate_ != nullptr, "CloseHandles came after DisposeIsolate: close callbacks need the isolate");
  handles_closed_ = true;
  handles_.ForEach([](Handle* handle) { handle->Close(); });
  if (trace_ != nullptr) trace_->Detach();
  platform_.UnregisterIsolate(isolate_);
}

void Environment::DestroySubsystems() {
  RequireForEnd(handles_closed_, "DestroySubsystems came before CloseHandles: close callbacks use the subsystems");
  RequireForEnd(handles_.empty() && requests_.empty(),
                "DestroySubsystems came while handles or requests were left: run the loop until the callbacks of all have run");
  RequireForEnd(uv_loop_alive(&loop_) == 0,
                "DestroySubsystems came while something was left in the loop: run it behind CloseHandles until it is empty");
  for (auto it = used_.rbegin(); it != used_.rend(); ++it) {
    State& state = states_[(*it)->slot];
    if ((*it)->destroy != nullptr) (*it)->destroy(state.data);
    state.data = nullptr;
    state.stage = Stage::kUnused;
  }
  used_.clear();
  subsystems_destroyed_ = true;
}

void Environment::ReleaseContext() {
  RequireForEnd(handles_closed_, "ReleaseContext came before CloseHandles: close callbacks need the context");
  RequireForEnd(subsystems_destroyed_, "ReleaseContext came before DestroySubsystems: they hold on to the context");
  builtins_.Clear();
  bindings_.Clear();
  process_.Reset();
  drain_state_array_.Reset();
  context_.Reset();
}

void Environment::DisposeIsolate() {
  RequireForEnd(context_.IsEmpty(), "DisposeIsolate came before ReleaseContext: the context lives in the isolate");
  isolate_->Exit();
  isolate_->Dispose();
  isolate_ = nullptr;
}

void Environment::CloseLoop() {
  RequireForEnd(isolate_ == nullptr, "CloseLoop came while the isolate still lives: V8 may still wake the loop");
  RequireForEnd(uv_loop_close(&loop_) == 0, "CloseLoop found something open in the loop: run it until every close callback has run");
  torn_down_ = true;
}

}  // namespace lab
