// Files of a code cache: where one lies, and what stands around V8's bytes in it. V8 itself checks little of a cache
// that it is given (its version, its flags, the *length* of the source), and a damaged one may crash it. So a file
// begins with what it was made from, and is used only when all of that still holds.
//
// In Node: src/compile_cache.cc, from Node 22 on (module.enableCompileCache). For older ones the npm package
// v8-compile-cache keeps such files.
#ifndef LAB_07_CODE_CACHE_H_
#define LAB_07_CODE_CACHE_H_

#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace lab::script_runner {

struct CacheHeader {
  uint64_t magic = 0;         // kCacheMagic.
  uint64_t source_hash = 0;   // Hash() of the source text.
  uint64_t payload_hash = 0;  // Hash() of V8's bytes.
  uint32_t payload_size = 0;
  uint32_t version_tag = 0;  // v8::ScriptCompiler::CachedDataVersionTag(): V8's version and flags.
};

inline constexpr uint64_t kCacheMagic = 0x3165'6863'6163'616c;  // "lacache1"

// FNV-1a. Two texts with one hash can be made on purpose, but whoever can write here can also write the script.
inline uint64_t Hash(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325;
  for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3;
  return hash;
}

// The file for a script of this name.
inline std::string CachePath(std::string_view directory, std::string_view script) {
  char name[32];
  std::snprintf(name, sizeof(name), "%016llx.cache", static_cast<unsigned long long>(Hash(script)));
  return std::string(directory) + "/" + name;
}

// The file's bytes; "" when there is none.
inline std::string ReadCacheFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

// Writes beside it and renames, so that nobody ever reads half a file. A cache that cannot be written is no error.
inline void WriteCacheFile(const std::string& path, const std::string& bytes) {
  std::string temporary = path + "." + std::to_string(getpid());
  std::ofstream file(temporary, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file || std::rename(temporary.c_str(), path.c_str()) != 0) std::remove(temporary.c_str());
}

}  // namespace lab::script_runner

#endif  // LAB_07_CODE_CACHE_H_
