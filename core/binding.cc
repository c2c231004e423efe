#include "binding.h"

#include "environment.h"
#include "errors.h"
#include "v8_compat.h"

namespace lab {

void SetMethods(v8::Local<v8::Context> context, v8::Local<v8::Object> target, std::span<const Method> methods) {
  v8::Isolate* isolate = context->GetIsolate();
  for (const Method& method : methods) {
    v8::Local<v8::Function> function =
        v8::FunctionTemplate::New(isolate, method.callback, {}, {}, method.length, v8::ConstructorBehavior::kThrow)
            ->GetFunction(context)
            .ToLocalChecked();
    v8::Local<v8::String> name = Name(isolate, method.name);
    function->SetName(name);
    target->Set(context, name, function).Check();
  }
}

v8::Local<v8::FunctionTemplate> MakeClass(v8::Isolate* isolate, const Class& definition) {
  v8::Local<v8::FunctionTemplate> constructor = v8::FunctionTemplate::New(isolate, definition.construct);
  constructor->SetClassName(Name(isolate, definition.name));
  constructor->InstanceTemplate()->SetInternalFieldCount(definition.internal_fields);
  v8::Local<v8::Signature> signature = v8::Signature::New(isolate, constructor);
  for (const Method& method : definition.methods) {
    v8::Local<v8::FunctionTemplate> function = v8::FunctionTemplate::New(
        isolate, method.callback, {}, signature, method.length, v8::ConstructorBehavior::kThrow);
    function->SetClassName(Name(isolate, method.name));
    constructor->PrototypeTemplate()->Set(Name(isolate, method.name), function, v8::DontEnum);
  }
  return constructor;
}

void SetConstant(v8::Local<v8::Context> context, v8::Local<v8::Object> target, std::string_view name,
                 v8::Local<v8::Value> value) {
  target
      ->DefineOwnProperty(context, Name(context->GetIsolate(), name), value,
                          static_cast<v8::PropertyAttribute>(v8::ReadOnly | v8::DontDelete))
      .Check();
}

v8::Local<v8::Object> Bindings::Get(Environment& env, const Subsystem& subsystem) {
  v8::Isolate* isolate = env.isolate();
  auto found = objects_.find(&subsystem);
  if (found != objects_.end()) return found->second.Get(isolate);

  v8::Local<v8::Context> context = env.context();
  v8::Local<v8::Object> object = v8::Object::New(isolate);
  SetMethods(context, object, subsystem.methods);
  for (const Class& definition : subsystem.classes) {
    object
        ->Set(context, Name(isolate, definition.name),
              MakeClass(isolate, definition)->GetFunction(context).ToLocalChecked())
        .Check();
  }
  objects_[&subsystem].Reset(isolate, object);
  env.Use(subsystem);
  return object;
}

v8::MaybeLocal<v8::Object> Bindings::Get(Environment& env, std::string_view name) {
  for (const Registration& registration : Registry()) {
    if (registration.subsystem != nullptr && name == registration.subsystem->name) return Get(env, *registration.subsystem);
  }
  return {};
}

void Bindings::InternalBinding(const v8::FunctionCallbackInfo<v8::Value>& args) {
  Environment& env = Environment::From(args);
  v8::String::Utf8Value name(env.isolate(), args[0]);
  v8::Local<v8::Object> binding;
  if (env.bindings().Get(env, std::string_view(*name, name.length())).ToLocal(&binding)) {
    args.GetReturnValue().Set(binding);
    return;
  }
  ThrowError(env.isolate(), "ERR_INVALID_MODULE", std::string("No such binding: ") + *name);
}

}  // namespace lab
