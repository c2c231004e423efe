// 1,000,000 timers of 50 durations, insert and fire.
#include <cstdio>

#include "timer_lists.h"

static int fired = 0;

int main() {
  uv_loop_t* loop = uv_default_loop();
  TimerLists timers(loop);
  const uint64_t start = uv_hrtime();
  for (int64_t i = 0; i < 1000000; ++i) timers.Set(static_cast<int>(1 + (i * 7919) % 50), [] { ++fired; });
  uv_run(loop, UV_RUN_DEFAULT);
  std::printf("%.1f\n", static_cast<double>(uv_hrtime() - start) / 1e6);
  return fired == 1000000 ? 0 : 1;
}
