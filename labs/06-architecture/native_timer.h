// A timer that JavaScript knows nothing of: --native-timer=MS,COUNT fires every MS milliseconds, COUNT times.
// It is here to show whose business waiting is. Options beside it:
//   --native-timer-unref   it does not keep the process alive
//   --native-timer-turns   with its last shot it says whether the loop turned a few times until then, or many
//   --native-timer-reopen  its close callback opens another one and closes that
#ifndef LAB_06_NATIVE_TIMER_H_
#define LAB_06_NATIVE_TIMER_H_

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "handle.h"
#include "options.h"

namespace lab::engine {

inline void Say(const char* what) {
  std::printf("%s\n", what);
  std::fflush(stdout);
}

// Counts the turns of the loop: a prepare handle is called once in each.
class TurnCounter final : public Handle {
 public:
  explicit TurnCounter(Environment& env) : Handle(env, Init(env, &uv_), "prepare") {
    uv_prepare_start(&uv_, [](uv_prepare_t* uv) { ++static_cast<TurnCounter*>(static_cast<Handle*>(uv->data))->turns_; });
    Unref();
  }

  // A loop that sleeps turns when something is due, so a few times; one that looks again and again, many thousand.
  bool Few() const { return turns_ < 100; }

 private:
  static uv_handle_t* Init(Environment& env, uv_prepare_t* uv) {
    uv_prepare_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  uv_prepare_t uv_;
  int turns_ = 0;
};

class NativeTimer final : public Handle {
 public:
  // Opens one when the command line asks for it.
  static void Start(Environment& env) {
    const Options& options = env.options();
    std::optional<std::string_view> option = options.Get("--native-timer");
    if (!option) return;
    std::string text(*option);
    char* rest = nullptr;
    uint64_t period = std::strtoull(text.c_str(), &rest, 10);
    auto* timer = new NativeTimer(env);
    timer->left_ = *rest == ',' ? std::atoi(rest + 1) : 1;
    timer->reopen_ = options.Get("--native-timer-reopen").has_value();
    if (options.Get("--native-timer-turns")) timer->counter_ = new TurnCounter(env);
    uv_timer_start(&timer->uv_, Fire, period, period);
    if (options.Get("--native-timer-unref")) timer->Unref();
  }

 protected:
  void OnClose() override {
    Say("native timer closed");
    if (reopen_) (new NativeTimer(env()))->Close();
  }

 private:
  explicit NativeTimer(Environment& env) : Handle(env, Init(env, &uv_), "timer") {}

  static uv_handle_t* Init(Environment& env, uv_timer_t* uv) {
    uv_timer_init(env.loop(), uv);
    return reinterpret_cast<uv_handle_t*>(uv);
  }

  static void Fire(uv_timer_t* uv) {
    auto* self = static_cast<NativeTimer*>(static_cast<Handle*>(uv->data));
    Say("native timer");
    if (--self->left_ > 0) return;
    if (self->counter_ != nullptr) {
      Say(self->counter_->Few() ? "few turns" : "many turns");
      self->counter_->Close();
    }
    self->Close();
  }

  uv_timer_t uv_;
  int left_ = 1;
  bool reopen_ = false;
  TurnCounter* counter_ = nullptr;
};

}  // namespace lab::engine

#endif  // LAB_06_NATIVE_TIMER_H_
