// The ends of a process that come from outside, and what it is asked before: signals, what keeps it alive, and the
// last words of --why-alive.
//
// In Node: src/signal_wrap.cc; SignalExit and RegisterSignalHandler in src/node.cc. Node has no --why-alive.
#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "alive.h"
#include "callback_scope.h"
#include "environment.h"
#include "options.h"
#include "signal_handle.h"
#include "subsystem.h"
#include "todo.h"
#include "trace.h"
#include "v8_compat.h"

namespace lab {

extern const Subsystem kChapter20;

namespace termination {

struct State {
  std::map<std::string, SignalHandle*> watched;  // By the signal's name.
};

// Ends the process by a signal, as if nothing here had ever watched it: whoever waits for the process sees the
// signal, and a shell shows 128 + number.
[[noreturn]] void DieBySignal(int number) {
  std::fflush(nullptr);
  Trace::FlushAll();
  // LAB-BEGIN(20.6) Give the signal its default action, unblock it for this thread, and raise it.
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, nullptr);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  raise(number);
  // LAB-STUB (void)number;
  // LAB-STUB LAB_TODO("20.6");
  // LAB-END(20.6)
  _exit(128 + number);  // Not reached: the default action of these signals is to end the process.
}

// --why-alive: what kept the process alive, told when SIGINT or SIGTERM ends it. One-shot, so that a second signal
// ends also a program that never comes back to its loop.
class LastWords final : public Handle {
 public:
  static void Open(Environment& env, int number) {
    auto* self = new LastWords(env);
    uv_signal_start_oneshot(&self->uv_, OnSignal, number);
    self->Unref();
  }

 private:
  explicit LastWords(Environment& env) : Handle(env, Init(env, &uv_), "signal") {}

  static uv_handle_t* Init(Environment& env, uv_signal_t* uv) {
    uv_signal_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  static void OnSignal(uv_signal_t* uv, int number) {
    auto* self = static_cast<LastWords*>(static_cast<Handle*>(uv->data));
    if (ScriptWatches(self->env(), number)) {
      // The script's own affair. Be there when it does not listen any more.
      Open(self->env(), number);
      self->Close();
      return;
    }
    Report(self->env(), number);
    DieBySignal(number);
  }

  static bool ScriptWatches(Environment& env, int number) {
    if (!env.IsUsed(kChapter20)) return false;
    for (const auto& [name, handle] : env.Get<State>(kChapter20).watched) {
      if (handle->number() == number) return true;
    }
    return false;
  }

  static void Report(Environment& env, int number) {
    v8::HandleScope handle_scope(env.isolate());
    CallbackScope scope(env, nullptr, "signal");
    v8::Local<v8::Value> print;
    if (!env.builtins().RequireMember(env, "internal/alive", "printReport").ToLocal(&print)) return;
    v8::Local<v8::Value> arguments[] = {v8::Integer::New(env.isolate(), number)};
    Ignore(scope.Call(print.As<v8::Function>(), v8::Undefined(env.isolate()), arguments));
  }

  uv_signal_t uv_;
};

// --- For JavaScript --------------------------------------------------------------------------------------------

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

std::string Text(const Arguments& args, int i) { return *v8::String::Utf8Value(args.GetIsolate(), args[i]); }

// startSignal(name, number, listener): 0 or libuv's error.
void StartSignal(const Arguments& args) {
  Environment& env = Environment::From(args);
  auto* handle = new SignalHandle(env, Text(args, 0), args[2].As<v8::Function>());
  int error = handle->Start(args[1]->Int32Value(env.context()).FromMaybe(0));
  if (error != 0) {
    handle->Close();
  } else {
    env.Get<State>(kChapter20).watched[Text(args, 0)] = handle;
  }
  args.GetReturnValue().Set(error);
}

// stopSignal(name): one that startSignal() started.
void StopSignal(const Arguments& args) {
  State& state = Environment::From(args).Get<State>(kChapter20);
  auto found = state.watched.find(Text(args, 0));
  found->second->Close();
  state.watched.erase(found);
}

// listAlive(): [resource, place, resource, place, ...].
void GetAlive(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  std::vector<v8::Local<v8::Value>> flat;
  for (const Alive& alive : ListAlive(Environment::From(args))) {
    flat.push_back(OneByte(isolate, alive.resource));
    flat.push_back(Utf8(isolate, alive.place).ToLocalChecked());
  }
  args.GetReturnValue().Set(v8::Array::New(isolate, flat.data(), flat.size()));
}

// --- Into the life of an environment -----------------------------------------------------------------------------

// 'newListener' and 'removeListener' of process: only what may be a signal's name loads the module that knows more.
void OnListener(const Arguments& args) {
  Environment& env = Environment::From(args);
  if (!args[0]->IsString()) return;
  if (!std::string_view(Text(args, 0)).starts_with("SIG")) return;
  const char* member = args.Data()->IsTrue() ? "listenerAdded" : "listenerRemoved";
  v8::Local<v8::Value> function;
  if (!env.builtins().RequireMember(env, "internal/signals", member).ToLocal(&function)) return;
  v8::Local<v8::Value> arguments[] = {args[0]};
  // What it throws, process.on() throws.
  Ignore(function.As<v8::Function>()->Call(env.context(), v8::Undefined(env.isolate()), 1, arguments));
}

void ProcessMade(Environment& env, v8::Local<v8::Object> process) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::Context> context = env.context();
  v8::HandleScope handle_scope(isolate);
  v8::Local<v8::Value> on;
  if (!process->Get(context, Name(isolate, "on")).ToLocal(&on) || !on->IsFunction()) return;
  for (bool added : {true, false}) {
    v8::Local<v8::Function> listener;
    if (!v8::Function::New(context, OnListener, v8::Boolean::New(isolate, added)).ToLocal(&listener)) return;
    v8::Local<v8::Value> arguments[] = {Name(isolate, added ? "newListener" : "removeListener"), listener};
    Ignore(on.As<v8::Function>()->Call(context, process, 2, arguments));
  }
}

// Whoever started us may have ignored or blocked signals: `nohup`, or a shell that starts a job in the background.
// As Node does, begin with the default actions. SIGPIPE stays ignored (main.cc).
void RestoreSignals() {
  sigset_t none;
  sigemptyset(&none);
  pthread_sigmask(SIG_SETMASK, &none, nullptr);
  for (int number = 1; number < NSIG; ++number) {
    struct sigaction action;
    if (number == SIGPIPE || sigaction(number, nullptr, &action) != 0) continue;
    if ((action.sa_flags & SA_SIGINFO) != 0 || action.sa_handler != SIG_IGN) continue;
    signal(number, SIG_DFL);
  }
}

void Start(Environment& env) {
  if (!env.options().Get("--why-alive")) return;
  env.set_records_places(true);
  LastWords::Open(env, SIGINT);
  LastWords::Open(env, SIGTERM);
}

void* Create(Environment&) { return new State; }
void Destroy(void* state) { delete static_cast<State*>(state); }

const Method kMethods[] = {
    {"listAlive", GetAlive, 0},
    {"startSignal", StartSignal, 3},
    {"stopSignal", StopSignal, 1},
};

const LazyProperty kProcessProperties[] = {
    {"exit", "internal/exit", "exit"},
    {"getActiveResourcesInfo", "internal/alive", "getActiveResourcesInfo"},
    {"reallyExit", "internal/exit", "reallyExit"},
};

const Option kOptions[] = {
    {"--why-alive", false, "when SIGINT or SIGTERM ends the process, tell what kept it alive"},
};

}  // namespace termination

extern const Subsystem kChapter20 = {.name = "termination",
                                     .slot = 20,
                                     .process_init = termination::RestoreSignals,
                                     .start = termination::Start,
                                     .process_made = termination::ProcessMade,
                                     .create = termination::Create,
                                     .destroy = termination::Destroy,
                                     .methods = termination::kMethods,
                                     .process_properties = termination::kProcessProperties,
                                     .options = termination::kOptions};

}  // namespace lab
