// internalBinding('process'): what the process object and the entry file need of the system: reading a file, paths,
// environment variables, signals, exit. Plumbing; chapter 09 puts it to use.
// In Node: src/node_process_methods.cc, src/node_env_var.cc, src/node_contextify.cc.
#include <node_version.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core_subsystems.h"
#include "environment.h"
#include "errors.h"
#include "options.h"
#include "seams.h"
#include "v8_compat.h"

namespace lab {

namespace {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

// compileFunction(text, name, parameters): the text as a function's body; throws SyntaxError.
void Compile(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value name(env.isolate(), args[1]);
  static constexpr std::array kParameters = {"exports", "require", "module", "__filename", "__dirname"};
  v8::Local<v8::Function> function;
  ScriptSource source = {args[0].As<v8::String>(), *name};
  if (env.seams().compile_function(env, source, kParameters).ToLocal(&function)) {
    args.GetReturnValue().Set(function);
  }
}

// requireBuiltin(id), isBuiltin(id): for the entry file's require.
void RequireBuiltin(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value id(env.isolate(), args[0]);
  v8::Local<v8::Value> exports;
  if (env.builtins().Require(env, *id).ToLocal(&exports)) args.GetReturnValue().Set(exports);
}

void IsBuiltin(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value id(env.isolate(), args[0]);
  std::string_view name(*id, id.length());
  args.GetReturnValue().Set(!name.starts_with("internal/") && env.builtins().Exists(name));
}

v8::Local<v8::Value> ToArray(Environment& env, const std::vector<std::string>& list) {
  std::vector<v8::Local<v8::Value>> values;
  for (const std::string& text : list) values.push_back(Utf8(env.isolate(), text).ToLocalChecked());
  return v8::Array::New(env.isolate(), values.data(), values.size());
}

// readFile(path): the file's bytes as UTF-8 text, or the libuv error number.
void ReadFile(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value path(env.isolate(), args[0]);
  uv_fs_t request;
  std::string text;
  int file = uv_fs_open(nullptr, &request, *path, UV_FS_O_RDONLY, 0, nullptr);
  uv_fs_req_cleanup(&request);
  ssize_t result = file;
  while (result >= 0) {
    char chunk[65536];
    uv_buf_t buffer = uv_buf_init(chunk, sizeof(chunk));
    result = uv_fs_read(nullptr, &request, file, &buffer, 1, -1, nullptr);
    uv_fs_req_cleanup(&request);
    if (result <= 0) break;
    text.append(chunk, static_cast<size_t>(result));
  }
  if (file >= 0) {
    uv_fs_close(nullptr, &request, file, nullptr);
    uv_fs_req_cleanup(&request);
  }
  v8::Local<v8::String> string;
  if (result < 0) {
    args.GetReturnValue().Set(static_cast<int32_t>(result));
  } else if (Utf8(env.isolate(), text).ToLocal(&string)) {
    args.GetReturnValue().Set(string);
  }
}

// realpath(path): the path without symbolic links, or the libuv error number.
void RealPath(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value path(env.isolate(), args[0]);
  uv_fs_t request;
  int result = uv_fs_realpath(nullptr, &request, *path, nullptr);
  if (result < 0) {
    args.GetReturnValue().Set(result);
  } else {
    args.GetReturnValue().Set(Utf8(env.isolate(), static_cast<const char*>(request.ptr)).ToLocalChecked());
  }
  uv_fs_req_cleanup(&request);
}

void ReallyExit(const Arguments& args) {
  Environment& env = Environment::From(args);
  env.Exit(args[0]->Int32Value(env.context()).FromMaybe(0));
}

void SetExitCode(const Arguments& args) {
  Environment& env = Environment::From(args);
  env.set_exit_code(args[0]->Int32Value(env.context()).FromMaybe(0));
}

void SetExiting(const Arguments& args) { Environment::From(args).set_exiting(); }

void Cwd(const Arguments& args) {
  char buffer[4096];
  size_t size = sizeof(buffer);
  if (int error = uv_cwd(buffer, &size); error != 0) {
    ThrowUvException(args.GetIsolate(), error, "uv_cwd");
    return;
  }
  args.GetReturnValue().Set(Utf8(args.GetIsolate(), std::string_view(buffer, size)).ToLocalChecked());
}

void Chdir(const Arguments& args) {
  v8::String::Utf8Value path(args.GetIsolate(), args[0]);
  if (int error = uv_chdir(*path); error != 0) ThrowUvException(args.GetIsolate(), error, "chdir", *path);
}

void Abort(const Arguments&) { std::abort(); }

// kill(pid, number): 0 or libuv's error number.
void Kill(const Arguments& args) {
  v8::Local<v8::Context> context = args.GetIsolate()->GetCurrentContext();
  args.GetReturnValue().Set(
      uv_kill(args[0]->Int32Value(context).FromMaybe(0), args[1]->Int32Value(context).FromMaybe(0)));
}

void GetTitle(const Arguments& args) {
  char title[512];
  if (uv_get_process_title(title, sizeof(title)) != 0) title[0] = '\0';
  args.GetReturnValue().Set(Utf8(args.GetIsolate(), title).ToLocalChecked());
}

void SetTitle(const Arguments& args) {
  v8::String::Utf8Value title(args.GetIsolate(), args[0]);
  uv_set_process_title(*title);  // Cut to the room that the original command line left.
}

void Uptime(const Arguments& args) {
  Environment& env = Environment::From(args);
  uv_update_time(env.loop());
  args.GetReturnValue().Set(static_cast<double>(uv_hrtime() - env.started_at()) / 1e9);
}

// process.env is no ordinary object: reading and writing it is reading and writing the process's environment.
// That is process-wide; a worker thread will get a copy.
std::optional<std::string> GetVariable(const char* name) {
  std::string value(256, '\0');
  size_t size = value.size();
  int error = uv_os_getenv(name, value.data(), &size);
  if (error == UV_ENOBUFS) {
    value.resize(size);
    error = uv_os_getenv(name, value.data(), &size);
  }
  if (error != 0) return {};
  value.resize(size);
  return value;
}

void EnvGetter(v8::Local<v8::Name> property, const v8::PropertyCallbackInfo<v8::Value>& info) {
  if (!property->IsString()) return;
  v8::String::Utf8Value name(info.GetIsolate(), property);
  v8::Local<v8::String> value;
  if (std::optional<std::string> text = GetVariable(*name); text && Utf8(info.GetIsolate(), *text).ToLocal(&value)) {
    info.GetReturnValue().Set(value);
  }
}

void EnvSetter(v8::Local<v8::Name> property, v8::Local<v8::Value> value,
               const v8::PropertyCallbackInfo<v8::Value>& info) {
  v8::Local<v8::String> text;
  if (!property->IsString()) return;
  if (!value->ToString(info.GetIsolate()->GetCurrentContext()).ToLocal(&text)) return;  // A symbol: TypeError.
  uv_os_setenv(*v8::String::Utf8Value(info.GetIsolate(), property), *v8::String::Utf8Value(info.GetIsolate(), text));
  info.GetReturnValue().Set(value);
}

void EnvQuery(v8::Local<v8::Name> property, const v8::PropertyCallbackInfo<v8::Integer>& info) {
  if (!property->IsString()) return;
  if (GetVariable(*v8::String::Utf8Value(info.GetIsolate(), property))) info.GetReturnValue().Set(v8::None);
}

void EnvDeleter(v8::Local<v8::Name> property, const v8::PropertyCallbackInfo<v8::Boolean>& info) {
  if (property->IsString()) uv_os_unsetenv(*v8::String::Utf8Value(info.GetIsolate(), property));
  info.GetReturnValue().Set(true);
}

void EnvEnumerator(const v8::PropertyCallbackInfo<v8::Array>& info) {
  uv_env_item_t* items = nullptr;
  int count = 0;
  if (uv_os_environ(&items, &count) != 0) return;
  std::vector<v8::Local<v8::Value>> names;
  for (int i = 0; i < count; ++i) {
    v8::Local<v8::String> name;
    if (Utf8(info.GetIsolate(), items[i].name).ToLocal(&name)) names.push_back(name);
  }
  uv_os_free_environ(items, count);
  info.GetReturnValue().Set(v8::Array::New(info.GetIsolate(), names.data(), names.size()));
}

v8::MaybeLocal<v8::Object> MakeEnv(Environment& env) {
  v8::Local<v8::ObjectTemplate> environment = v8::ObjectTemplate::New(env.isolate());
  environment->SetHandler(v8::NamedPropertyHandlerConfiguration(
      EnvGetter, EnvSetter, EnvQuery, EnvDeleter, EnvEnumerator, v8::Local<v8::Value>(),
      v8::PropertyHandlerFlags::kHasNoSideEffect));
  return environment->NewInstance(env.context());
}

// hasOption(name): whether the command line has it.
void HasOption(const Arguments& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value name(env.isolate(), args[0]);
  args.GetReturnValue().Set(env.options().Get(*name).has_value());
}

const Option kOptions[] = {
    {"--no-deprecation", false, "print no deprecation warnings"},
    {"--no-warnings", false, "print no warnings"},
    {"--throw-deprecation", false, "throw an exception instead of a deprecation warning"},
    {"--trace-deprecation", false, "print deprecation warnings with their stack"},
    {"--trace-warnings", false, "print warnings with their stack"},
};

const Method kMethods[] = {
    {"hasOption", HasOption, 1},     {"abort", Abort, 0},
    {"kill", Kill, 2},               {"getTitle", GetTitle, 0},
    {"setTitle", SetTitle, 1},       {"uptime", Uptime, 0},
    {"compileFunction", Compile, 2}, {"requireBuiltin", RequireBuiltin, 1}, {"isBuiltin", IsBuiltin, 1},
    {"readFile", ReadFile, 1},       {"realpath", RealPath, 1},             {"reallyExit", ReallyExit, 1},
    {"setExitCode", SetExitCode, 1}, {"setExiting", SetExiting, 0},         {"cwd", Cwd, 0},
    {"chdir", Chdir, 1},
};

constexpr std::pair<const char*, int> kSignals[] = {
    {"SIGHUP", SIGHUP},   {"SIGINT", SIGINT},   {"SIGQUIT", SIGQUIT}, {"SIGILL", SIGILL},   {"SIGTRAP", SIGTRAP},
    {"SIGABRT", SIGABRT}, {"SIGBUS", SIGBUS},   {"SIGFPE", SIGFPE},   {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1},
    {"SIGSEGV", SIGSEGV}, {"SIGUSR2", SIGUSR2}, {"SIGPIPE", SIGPIPE}, {"SIGALRM", SIGALRM}, {"SIGTERM", SIGTERM},
    {"SIGCHLD", SIGCHLD}, {"SIGCONT", SIGCONT}, {"SIGSTOP", SIGSTOP}, {"SIGTSTP", SIGTSTP}, {"SIGTTIN", SIGTTIN},
    {"SIGTTOU", SIGTTOU}, {"SIGURG", SIGURG},   {"SIGXCPU", SIGXCPU}, {"SIGXFSZ", SIGXFSZ}, {"SIGVTALRM", SIGVTALRM},
    {"SIGPROF", SIGPROF}, {"SIGWINCH", SIGWINCH}, {"SIGIO", SIGIO},   {"SIGSYS", SIGSYS},
};

void Initialize(Environment& env, v8::Local<v8::Object> binding) {
  v8::Isolate* isolate = env.isolate();
  v8::Local<v8::Context> context = env.context();
  char exec_path[4096];
  size_t size = sizeof(exec_path);
  if (uv_exepath(exec_path, &size) != 0) size = 0;
  SetConstant(context, binding, "execPath", Utf8(isolate, std::string_view(exec_path, size)).ToLocalChecked());
  SetConstant(context, binding, "argv0", Utf8(isolate, env.options().program).ToLocalChecked());
  SetConstant(context, binding, "execArgv", ToArray(env, env.options().exec_argv));
  SetConstant(context, binding, "entry", Utf8(isolate, env.options().entry).ToLocalChecked());
  SetConstant(context, binding, "arguments", ToArray(env, env.options().arguments));
  SetConstant(context, binding, "pid", v8::Integer::New(isolate, getpid()));
  SetConstant(context, binding, "ppid", v8::Integer::New(isolate, getppid()));
  v8::Local<v8::Object> environment;
  if (MakeEnv(env).ToLocal(&environment)) SetConstant(context, binding, "env", environment);
  v8::Local<v8::Object> signals = v8::Object::New(isolate);
  for (const auto& [name, number] : kSignals) SetConstant(context, signals, name, v8::Integer::New(isolate, number));
  SetConstant(context, binding, "signals", signals);
  SetConstant(context, binding, "version", OneByte(isolate, NODE_VERSION));
  SetConstant(context, binding, "platform", OneByte(isolate, "linux"));
#if defined(__x86_64__)
  SetConstant(context, binding, "arch", OneByte(isolate, "x64"));
#elif defined(__aarch64__)
  SetConstant(context, binding, "arch", OneByte(isolate, "arm64"));
#else
#error "Say here what Node calls this processor."
#endif
  SetConstant(context, binding, "v8Version", OneByte(isolate, v8::V8::GetVersion()));
  SetConstant(context, binding, "uvVersion", OneByte(isolate, uv_version_string()));
}

}  // namespace

const Subsystem kProcessBinding = {
    .name = "process", .slot = 4, .initialize = Initialize, .methods = kMethods, .options = kOptions};

}  // namespace lab
