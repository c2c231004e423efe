#ifndef LAB_CORE_TRACE_H_
#define LAB_CORE_TRACE_H_
#include <uv.h>
#include <string>
#include <cstdint>
namespace lab {
class Trace {
 public:
  enum class Phase { kMain };
  Trace(uv_loop_t*, std::string) {}
  void EnterPhase(Phase) {}
  void HandleOpened(const char*, const void*) {}
  void HandleClosed(const char*, const void*) {}
  void CallbackBegin(const char*) {}
  void CallbackEnd() {}
  void Write(int, uint32_t) {}
  void Detach() {}
  static void FlushAll() {}
};
}
#endif
