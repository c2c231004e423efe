// 3,000,000 ticks with an argument, 1,000 at a time.
#include <uv.h>

#include <cstdio>

#include "tick_queue.h"

static TickQueue ticks;
static int64_t ran = 0;

static void Burst();

static void Tick(int64_t n) {
  if (++ran < 3000000 && n == 999) Burst();
}

static void Burst() {
  for (int64_t n = 0; n < 1000; ++n) ticks.Put(Tick, n);
}

int main() {
  const uint64_t start = uv_hrtime();
  Burst();
  ticks.Drain();
  std::printf("%.1f\n", static_cast<double>(uv_hrtime() - start) / 1e6);
  return ran == 3000000 ? 0 : 1;
}
