// internalBinding('encoding'): text as UTF-8 and back, for TextEncoder and TextDecoder. In Node: src/encoding_binding.cc.
#include <v8.h>

#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "core_subsystems.h"
#include "v8_compat.h"

namespace lab {

namespace {

using Arguments = v8::FunctionCallbackInfo<v8::Value>;
constexpr int kWriteFlags = v8::String::NO_NULL_TERMINATION | v8::String::REPLACE_INVALID_UTF8;

// The bytes of a Uint8Array; its memory lives as long as the handle to it.
std::span<uint8_t> BytesOf(v8::Local<v8::Value> value) {
  auto view = value.As<v8::Uint8Array>();
  auto* start = static_cast<uint8_t*>(view->Buffer()->GetBackingStore()->Data());
  return {start + view->ByteOffset(), view->ByteLength()};
}

// encode(string): a new Uint8Array.
void Encode(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  v8::Local<v8::String> text = args[0].As<v8::String>();
  auto length = static_cast<size_t>(text->Utf8Length(isolate));
  std::unique_ptr<v8::BackingStore> store = v8::ArrayBuffer::NewBackingStore(isolate, length);
  if (length > 0) text->WriteUtf8(isolate, static_cast<char*>(store->Data()), static_cast<int>(length), nullptr, kWriteFlags);
  args.GetReturnValue().Set(v8::Uint8Array::New(v8::ArrayBuffer::New(isolate, std::move(store)), 0, length));
}

// encodeInto(string, uint8array): [code units read, bytes written]. A character that does not fit whole is not begun.
void EncodeInto(const Arguments& args) {
  v8::Isolate* isolate = args.GetIsolate();
  std::span<uint8_t> target = BytesOf(args[1]);
  int read = 0;
  int written = args[0].As<v8::String>()->WriteUtf8(isolate, reinterpret_cast<char*>(target.data()),
                                                    static_cast<int>(target.size()), &read, kWriteFlags);
  v8::Local<v8::Value> counts[] = {v8::Integer::New(isolate, read), v8::Integer::New(isolate, written)};
  args.GetReturnValue().Set(v8::Array::New(isolate, counts, 2));
}

// How many of the bytes at `at` are one well-formed character; 0 when they are none.
size_t CharacterLength(std::span<const uint8_t> at) {
  uint8_t lead = at[0];
  if (lead < 0x80) return 1;
  size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at.size() < length) return 0;
  // Neither longer than needed, nor a surrogate, nor beyond U+10FFFF: the second byte tells.
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (at[1] < low || at[1] > high) return 0;
  for (size_t i = 2; i < length; ++i) {
    if ((at[i] & 0xC0) != 0x80) return 0;
  }
  return length;
}

bool IsUtf8(std::span<const uint8_t> bytes) {
  while (!bytes.empty()) {
    size_t length = CharacterLength(bytes);
    if (length == 0) return false;
    bytes = bytes.subspan(length);
  }
  return true;
}

// decodeUtf8(uint8array, fatal): the text; undefined when it is not well-formed and `fatal`.
void DecodeUtf8(const Arguments& args) {
  std::span<uint8_t> bytes = BytesOf(args[0]);
  if (args[1]->IsTrue() && !IsUtf8(bytes)) return;
  v8::Local<v8::String> text;
  if (v8::String::NewFromUtf8(args.GetIsolate(), reinterpret_cast<const char*>(bytes.data()), v8::NewStringType::kNormal,
                              static_cast<int>(bytes.size()))
          .ToLocal(&text)) {
    args.GetReturnValue().Set(text);
  }
}

// decodeUtf16(uint8array): its pairs of bytes, the low one first, as code units. A byte that is left over is ignored.
void DecodeUtf16(const Arguments& args) {
  std::span<uint8_t> bytes = BytesOf(args[0]);
  std::vector<uint16_t> units(bytes.size() / 2);
  // Copied because they may stand at an odd address.
  if (!units.empty()) std::memcpy(units.data(), bytes.data(), units.size() * 2);
  v8::Local<v8::String> text;
  if (v8::String::NewFromTwoByte(args.GetIsolate(), units.data(), v8::NewStringType::kNormal, static_cast<int>(units.size()))
          .ToLocal(&text)) {
    args.GetReturnValue().Set(text);
  }
}

// decodeLatin1(uint8array): each byte as the code unit of the same number.
void DecodeLatin1(const Arguments& args) {
  std::span<uint8_t> bytes = BytesOf(args[0]);
  v8::Local<v8::String> text;
  if (v8::String::NewFromOneByte(args.GetIsolate(), bytes.data(), v8::NewStringType::kNormal, static_cast<int>(bytes.size()))
          .ToLocal(&text)) {
    args.GetReturnValue().Set(text);
  }
}

const Method kMethods[] = {
    {"encode", Encode, 1},         {"encodeInto", EncodeInto, 2},   {"decodeUtf8", DecodeUtf8, 2},
    {"decodeUtf16", DecodeUtf16, 1}, {"decodeLatin1", DecodeLatin1, 1},
};

}  // namespace

const Subsystem kEncodingBinding = {.name = "encoding", .slot = 5, .methods = kMethods};

}  // namespace lab
