// internalBinding('util'): looking into values as JavaScript cannot. In Node: src/node_util.cc.
#include <v8.h>

#include <string_view>

#include "core_subsystems.h"
#include "environment.h"
#include "v8_compat.h"

namespace lab {

namespace {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;

// [target, handler] of a proxy, undefined for anything else. A revoked proxy has null for both.
void GetProxyDetails(const Arguments& args) {
  if (!args[0]->IsProxy()) return;
  v8::Local<v8::Proxy> proxy = args[0].As<v8::Proxy>();
  v8::Local<v8::Value> details[] = {proxy->GetTarget(), proxy->GetHandler()};
  args.GetReturnValue().Set(v8::Array::New(args.GetIsolate(), details, 2));
}

// [state, result]: state is 0 pending, 1 fulfilled, 2 rejected; no result while pending.
void GetPromiseDetails(const Arguments& args) {
  if (!args[0]->IsPromise()) return;
  v8::Local<v8::Promise> promise = args[0].As<v8::Promise>();
  v8::Local<v8::Value> details[2] = {v8::Integer::New(args.GetIsolate(), promise->State())};
  int count = 1;
  if (promise->State() != v8::Promise::kPending) details[count++] = promise->Result();
  args.GetReturnValue().Set(v8::Array::New(args.GetIsolate(), details, count));
}

// [entries, isKeyValue] of a map, set, their iterators and weak forms, without running any of their code.
void PreviewEntries(const Arguments& args) {
  if (!args[0]->IsObject()) return;
  bool is_key_value = false;
  v8::Local<v8::Array> entries;
  if (!args[0].As<v8::Object>()->PreviewEntries(&is_key_value).ToLocal(&entries)) return;
  v8::Local<v8::Value> result[] = {entries, v8::Boolean::New(args.GetIsolate(), is_key_value)};
  args.GetReturnValue().Set(v8::Array::New(args.GetIsolate(), result, 2));
}

// Own property names and symbols but for array indices. args[1]: a v8::PropertyFilter (0 all, 2 enumerable only).
void GetOwnNonIndexProperties(const Arguments& args) {
  v8::Local<v8::Context> context = args.GetIsolate()->GetCurrentContext();
  if (!args[0]->IsObject()) return;
  auto filter = static_cast<v8::PropertyFilter>(args[1]->Uint32Value(context).FromMaybe(0));
  v8::Local<v8::Array> names;
  if (args[0]
          .As<v8::Object>()
          ->GetPropertyNames(context, v8::KeyCollectionMode::kOwnOnly, filter, v8::IndexFilter::kSkipIndices)
          .ToLocal(&names)) {
    args.GetReturnValue().Set(names);
  }
}

void GetConstructorName(const Arguments& args) {
  if (args[0]->IsObject()) args.GetReturnValue().Set(args[0].As<v8::Object>()->GetConstructorName());
}

// The address that an External holds, as a bigint.
void GetExternalValue(const Arguments& args) {
  if (!args[0]->IsExternal()) return;
  auto address = reinterpret_cast<uint64_t>(args[0].As<v8::External>()->Value());
  args.GetReturnValue().Set(v8::BigInt::NewFromUnsigned(args.GetIsolate(), address));
}

// Where the caller of the caller stands: [function, script, line, column] per frame, at most args[0] of them.
void GetCallSites(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::Local<v8::Context> context = isolate->GetCurrentContext();
  int count = args[0]->Int32Value(context).FromMaybe(1);
  v8::Local<v8::StackTrace> stack = v8::StackTrace::CurrentStackTrace(isolate, count);
  v8::Local<v8::Array> frames = v8::Array::New(isolate, stack->GetFrameCount());
  for (int i = 0; i < stack->GetFrameCount(); ++i) {
    v8::Local<v8::StackFrame> frame = stack->GetFrame(isolate, i);
    auto or_empty = [&](v8::Local<v8::String> text) -> v8::Local<v8::Value> {
      return text.IsEmpty() ? v8::String::Empty(isolate) : text;
    };
    v8::Local<v8::Value> site[] = {or_empty(frame->GetFunctionName()), or_empty(frame->GetScriptName()),
                                   v8::Integer::New(isolate, frame->GetLineNumber()),
                                   v8::Integer::New(isolate, frame->GetColumn())};
    if (frames->Set(context, static_cast<uint32_t>(i), v8::Array::New(isolate, site, 4)).IsNothing()) return;
  }
  args.GetReturnValue().Set(frames);
}

// Where user code called into a built-in module: [text of the script, line, column], both from 1. Undefined where the
// script has no name, or where nobody called.
void GetCallerSource(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::Local<v8::StackTrace> stack = v8::StackTrace::CurrentStackTrace(isolate, 16);
  for (int i = 0; i < stack->GetFrameCount(); ++i) {
    v8::Local<v8::StackFrame> frame = stack->GetFrame(isolate, i);
    v8::Local<v8::String> name = frame->GetScriptName();
    if (name.IsEmpty() || name->Length() == 0) return;
    v8::String::Utf8Value text(isolate, name);
    if (std::string_view(*text, text.length()).starts_with("node:")) continue;
    v8::Local<v8::Value> source = frame->GetScriptSource();
    if (source.IsEmpty() || !source->IsString()) return;
    v8::Local<v8::Value> found[] = {source, v8::Integer::New(isolate, frame->GetLineNumber()),
                                    v8::Integer::New(isolate, frame->GetColumn())};
    args.GetReturnValue().Set(v8::Array::New(isolate, found, 3));
    return;
  }
}

// libuv's errors as a Map from number to [name, message].
void GetErrorMap(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::Local<v8::Context> context = isolate->GetCurrentContext();
  v8::Local<v8::Map> map = v8::Map::New(isolate);
#define ADD(name, message)                                                                             \
  {                                                                                                    \
    v8::Local<v8::Value> entry[] = {OneByte(isolate, #name), OneByte(isolate, message)};               \
    if (map->Set(context, v8::Integer::New(isolate, UV_##name), v8::Array::New(isolate, entry, 2)).IsEmpty()) return; \
  }
  UV_ERRNO_MAP(ADD)
#undef ADD
  args.GetReturnValue().Set(map);
}

const Method kMethods[] = {
    {"getProxyDetails", GetProxyDetails, 1},
    {"getPromiseDetails", GetPromiseDetails, 1},
    {"previewEntries", PreviewEntries, 2},
    {"getOwnNonIndexProperties", GetOwnNonIndexProperties, 2},
    {"getConstructorName", GetConstructorName, 1},
    {"getExternalValue", GetExternalValue, 1},
    {"getCallSites", GetCallSites, 1},
    {"getErrorMap", GetErrorMap, 0},
    {"getCallerSource", GetCallerSource, 0},
};

}  // namespace

const Subsystem kUtilBinding = {.name = "util", .slot = 1, .methods = kMethods};

}  // namespace lab
