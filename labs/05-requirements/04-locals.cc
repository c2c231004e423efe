// v8::Local and scopes: how C++ tells the garbage collector what it still needs.
#include <cstdio>

#include "environment.h"
#include "options.h"
#include "platform.h"

int Handles(v8::Isolate* isolate) {
  return v8::HandleScope::NumberOfHandles(isolate);
}

// A Local dies with the scope it was made in, unless it escapes to the caller's.
v8::Local<v8::String> Twice(v8::Isolate* isolate, v8::Local<v8::String> text) {
  v8::EscapableHandleScope scope(isolate);
  v8::Local<v8::String> twice = v8::String::Concat(isolate, text, text);
  return scope.Escape(twice);
}

void CountHandles(v8::Isolate* isolate) {
  v8::HandleScope scope(isolate);
  const int before = Handles(isolate);
  double sum = 0;
  for (int i = 0; i < 1000; ++i) {
    v8::HandleScope round(isolate);
    v8::Local<v8::Number> half = v8::Number::New(isolate, i / 2.0);
    sum += half->Value();
  }
  std::printf("sum %.0f, handles left: %d\n", sum, Handles(isolate) - before);

  v8::Local<v8::String> text = Twice(isolate, v8::String::NewFromUtf8Literal(isolate, "ha"));
  std::printf("escaped: %s\n", *v8::String::Utf8Value(isolate, text));
}

void Collect(v8::Isolate* isolate) {
  v8::Global<v8::Object> kept;     // Keeps its object until it is Reset, whatever scopes do.
  v8::Global<v8::Object> watched;  // Made weak: it looks on and keeps nothing.
  {
    v8::HandleScope scope(isolate);
    kept.Reset(isolate, v8::Object::New(isolate));
    v8::Local<v8::Object> object = v8::Object::New(isolate);
    watched.Reset(isolate, object);
    watched.SetWeak();
    isolate->LowMemoryNotification();  // A full collection, now.
    std::printf("inside of the scope: %s\n", watched.IsEmpty() ? "collected" : "alive");
  }
  isolate->LowMemoryNotification();
  std::printf("outside of it: %s\n", watched.IsEmpty() ? "collected" : "alive");
  std::printf("held by a Global: %s\n", kept.IsEmpty() ? "collected" : "alive");
}

int main() {
  lab::Platform platform(1);
  v8::V8::InitializePlatform(&platform);
  v8::V8::Initialize();
  {
    lab::Options options;
    lab::Environment env(platform, options);  // An isolate, a context, a loop: what every chapter works in.
    if (!env.Start()) return 1;
    v8::HandleScope scope(env.isolate());
    v8::Context::Scope context_scope(env.context());
    CountHandles(env.isolate());
    Collect(env.isolate());
  }
  platform.Shutdown();
  v8::V8::Dispose();
  v8::V8::DisposePlatform();
}
