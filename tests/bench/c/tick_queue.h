// A queue of callbacks with an argument, as simple as it gets: what process.nextTick is without JavaScript.
#ifndef LAB_TESTS_BENCH_C_TICK_QUEUE_H_
#define LAB_TESTS_BENCH_C_TICK_QUEUE_H_

#include <cstdint>
#include <deque>

class TickQueue {
 public:
  using Callback = void (*)(int64_t argument);

  void Put(Callback callback, int64_t argument) { ticks_.push_back({callback, argument}); }

  void Drain() {
    while (!ticks_.empty()) {
      Tick tick = ticks_.front();
      ticks_.pop_front();
      tick.callback(tick.argument);
    }
  }

 private:
  struct Tick {
    Callback callback;
    int64_t argument;
  };
  std::deque<Tick> ticks_;
};

#endif  // LAB_TESTS_BENCH_C_TICK_QUEUE_H_
