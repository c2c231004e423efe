// Timers as a runtime keeps them, without a runtime: one list per duration, sorted by insertion, and one uv_timer_t
// for the earliest. Fifty durations need no heap: the earliest list is searched for.
#ifndef LAB_TESTS_BENCH_C_TIMER_LISTS_H_
#define LAB_TESTS_BENCH_C_TIMER_LISTS_H_

#include <uv.h>

#include <cstdint>
#include <cstdlib>

struct Timer {
  Timer* next;
  Timer* previous;
  uint64_t due;
  void (*fire)();
};

class TimerLists {
 public:
  static constexpr int kDurations = 51;

  explicit TimerLists(uv_loop_t* loop) : loop_(loop) {
    uv_timer_init(loop, &uv_);
    uv_.data = this;
    for (Timer& list : lists_) list.next = list.previous = &list;
  }

  Timer* Set(int duration, void (*fire)()) {
    Timer& list = lists_[duration];
    auto* timer = static_cast<Timer*>(std::malloc(sizeof(Timer)));
    *timer = {&list, list.previous, uv_now(loop_) + static_cast<uint64_t>(duration), fire};
    list.previous->next = timer;
    list.previous = timer;
    if (timer->due < armed_for_) Arm(timer->due);
    return timer;
  }

  static void Clear(Timer* timer) {
    timer->previous->next = timer->next;
    timer->next->previous = timer->previous;
    std::free(timer);
  }

 private:
  static constexpr uint64_t kNever = UINT64_MAX;

  void Arm(uint64_t due) {
    armed_for_ = due;
    const uint64_t now = uv_now(loop_);
    uv_timer_start(&uv_, [](uv_timer_t* uv) { static_cast<TimerLists*>(uv->data)->Run(); },
                   due > now ? due - now : 0, 0);
  }

  void Run() {
    armed_for_ = kNever;
    uint64_t earliest = kNever;
    const uint64_t now = uv_now(loop_);
    for (Timer& list : lists_) {
      while (list.next != &list && list.next->due <= now) {
        void (*fire)() = list.next->fire;
        Clear(list.next);
        fire();
      }
      if (list.next != &list && list.next->due < earliest) earliest = list.next->due;
    }
    if (earliest != kNever) Arm(earliest);
  }

  uv_loop_t* loop_;
  uv_timer_t uv_;
  uint64_t armed_for_ = kNever;
  Timer lists_[kDurations];
};

#endif  // LAB_TESTS_BENCH_C_TIMER_LISTS_H_
