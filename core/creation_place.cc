#include "creation_place.h"

#include <string_view>

#include "environment.h"

namespace lab {

std::string CreationPlace(Environment& env) {
  if (!env.records_places()) return {};
  v8::Isolate* isolate = env.isolate();
  v8::HandleScope handle_scope(isolate);
  // Built-in modules are few frames deep; beyond this nothing is looked for.
  constexpr int kFrames = 32;
  v8::Local<v8::StackTrace> stack = v8::StackTrace::CurrentStackTrace(isolate, kFrames);
  for (int i = 0; i < stack->GetFrameCount(); ++i) {
    v8::Local<v8::StackFrame> frame = stack->GetFrame(isolate, i);
    v8::String::Utf8Value script(isolate, frame->GetScriptName());
    if (*script == nullptr || std::string_view(*script).starts_with("node:")) continue;
    return std::string(*script) + ":" + std::to_string(frame->GetLineNumber()) + ":" +
           std::to_string(frame->GetColumn());
  }
  return {};
}

}  // namespace lab
