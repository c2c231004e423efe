// The only place that knows which V8 this is: 10.2 (Debian 12) or 11.3 (Debian 13). Everything else is written
// against the calls that both have.
#ifndef LAB_CORE_V8_COMPAT_H_
#define LAB_CORE_V8_COMPAT_H_

#include <v8-version.h>
#include <v8.h>

#include <cstdint>
#include <string_view>

#define LAB_V8_AT_LEAST(major, minor) \
  (V8_MAJOR_VERSION > (major) || (V8_MAJOR_VERSION == (major) && V8_MINOR_VERSION >= (minor)))

// v8::Platform's way to make a job. 10.2 asks for one that already runs (PostJob); 11.3 asks for one that
// waits for its first NotifyConcurrencyIncrease (CreateJob). V8's NewDefaultJobHandle fits both, each in its
// version.
#if LAB_V8_AT_LEAST(11, 0)
#define LAB_V8_MAKE_JOB CreateJob
#else
#define LAB_V8_MAKE_JOB PostJob
#endif

namespace lab {

// V8 11.3 makes its flags read-only when it is initialized, and changing one then is fatal; chapter 07 switches
// --allow-natives-syntax on for a moment. 10.2 has no such flag. To be called before v8::V8::Initialize().
inline void KeepFlagsOpen() {
#if LAB_V8_AT_LEAST(11, 0)
  v8::V8::SetFlagsFromString("--no-freeze-flags-after-init");
#endif
}

// Strings that cannot fail: literals and names, far below V8's length limit.
inline v8::Local<v8::String> OneByte(v8::Isolate* isolate, std::string_view text) {
  return v8::String::NewFromOneByte(isolate, reinterpret_cast<const uint8_t*>(text.data()),
                                    v8::NewStringType::kNormal, static_cast<int>(text.size()))
      .ToLocalChecked();
}

// The same, internalized: for property names.
inline v8::Local<v8::String> Name(v8::Isolate* isolate, std::string_view text) {
  return v8::String::NewFromOneByte(isolate, reinterpret_cast<const uint8_t*>(text.data()),
                                    v8::NewStringType::kInternalized, static_cast<int>(text.size()))
      .ToLocalChecked();
}

// Text that a user wrote; empty when it is longer than V8 allows (about 512 MiB).
inline v8::MaybeLocal<v8::String> Utf8(v8::Isolate* isolate, std::string_view text) {
  if (text.size() > static_cast<size_t>(v8::String::kMaxLength)) return {};
  return v8::String::NewFromUtf8(isolate, text.data(), v8::NewStringType::kNormal, static_cast<int>(text.size()));
}

// Says that a failure is left alone on purpose; the place that calls it says why.
template <class Result>
void Ignore(const Result&) {}

}  // namespace lab

#endif  // LAB_CORE_V8_COMPAT_H_
