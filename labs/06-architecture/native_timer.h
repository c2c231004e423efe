// A timer that JavaScript knows nothing of: --native-timer=MS,COUNT fires every MS milliseconds, COUNT times.
// With --native-timer-unref it does not keep the process alive. It is here to show whose business waiting is.
#ifndef LAB_06_NATIVE_TIMER_H_
#define LAB_06_NATIVE_TIMER_H_

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "handle.h"
#include "options.h"

namespace lab::engine {

class NativeTimer final : public Handle {
 public:
  // Opens one when the command line asks for it.
  static void Start(Environment& env) {
    std::optional<std::string_view> option = env.options().Get("--native-timer");
    if (!option) return;
    std::string text(*option);
    char* rest = nullptr;
    uint64_t period = std::strtoull(text.c_str(), &rest, 10);
    int count = *rest == ',' ? std::atoi(rest + 1) : 1;
    auto* timer = new NativeTimer(env, count);
    uv_timer_start(&timer->uv_, Fire, period, period);
    if (env.options().Get("--native-timer-unref")) timer->Unref();
  }

 protected:
  void OnClose() override { Say("native timer closed"); }

 private:
  NativeTimer(Environment& env, int count) : Handle(env, Init(env, &uv_), "timer"), left_(count) {}

  static uv_handle_t* Init(Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  static void Fire(uv_timer_t* uv) {
    auto* self = static_cast<NativeTimer*>(static_cast<Handle*>(uv->data));
    Say("native timer");
    if (--self->left_ <= 0) self->Close();
  }

  static void Say(const char* what) {
    std::printf("%s\n", what);
    std::fflush(stdout);
  }

  uv_timer_t uv_;
  int left_;
};

}  // namespace lab::engine

#endif  // LAB_06_NATIVE_TIMER_H_
