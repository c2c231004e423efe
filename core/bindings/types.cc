// internalBinding('types'): what kind of object a value is, told by V8 itself, so that no property of the value
// can lie about it. In Node: src/node_types.cc.
#include <v8.h>

#include "core_subsystems.h"

namespace lab {

namespace {

// Each question is one member function of v8::Value.
template <bool (v8::Value::*question)() const>
void Ask(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetReturnValue().Set((*args[0]->*question)());
}

bool IsBoxed(v8::Local<v8::Value> value) {
  return value->IsNumberObject() || value->IsStringObject() || value->IsBooleanObject() ||
         value->IsBigIntObject() || value->IsSymbolObject();
}

void IsBoxedPrimitive(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetReturnValue().Set(IsBoxed(args[0]));
}

void IsAnyArrayBuffer(const v8::FunctionCallbackInfo<v8::Value>& args) {
  args.GetReturnValue().Set(args[0]->IsArrayBuffer() || args[0]->IsSharedArrayBuffer());
}

#define ASK(name) \
  { "is" #name, Ask<&v8::Value::Is##name>, 1 }

const Method kMethods[] = {
    ASK(Date),           ASK(RegExp),          ASK(Map),           ASK(Set),
    ASK(MapIterator),    ASK(SetIterator),     ASK(Promise),       ASK(Proxy),
    ASK(WeakMap),        ASK(WeakSet),         ASK(NumberObject),  ASK(StringObject),
    ASK(BooleanObject),  ASK(BigIntObject),    ASK(SymbolObject),  ASK(NativeError),
    ASK(AsyncFunction),  ASK(GeneratorObject), ASK(External),      ASK(ModuleNamespaceObject),
    ASK(ArrayBuffer),    ASK(DataView),        ASK(TypedArray),    ASK(ArrayBufferView),
    ASK(ArgumentsObject), ASK(GeneratorFunction), ASK(SharedArrayBuffer),
    ASK(Uint8Array),     ASK(Uint8ClampedArray), ASK(Uint16Array), ASK(Uint32Array),
    ASK(Int8Array),      ASK(Int16Array),      ASK(Int32Array),    ASK(Float32Array),
    ASK(Float64Array),   ASK(BigInt64Array),   ASK(BigUint64Array),
    {"isBoxedPrimitive", IsBoxedPrimitive, 1},
    {"isAnyArrayBuffer", IsAnyArrayBuffer, 1},
};

#undef ASK

}  // namespace

const Subsystem kTypesBinding = {.name = "types", .slot = 2, .methods = kMethods};

}  // namespace lab
