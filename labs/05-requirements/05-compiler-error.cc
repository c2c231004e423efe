// Reading a compiler error. This file has two mistakes, and g++ says a good deal more than two things.
#include <uv.h>

#include <cstdio>

struct Counter {
  int ticks = 0;
};

int main() {
  uv_loop_t* loop = uv_default_loop();
  Coutner counter;
  uv_timer_t timer;
  uv_timer_init(loop, &timer);
  timer.data = &counter;
  uv_timer_start(&timer, [&counter](uv_timer_t*) { counter.ticks += 1; }, 1, 0);
  uv_run(loop, UV_RUN_DEFAULT);
  std::printf("ticks: %d\n", counter.ticks);
}
