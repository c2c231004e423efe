// 3,000,000 ticks, each queued by the one before.
#include <uv.h>

#include <cstdio>

#include "tick_queue.h"

static TickQueue ticks;
static int64_t ran = 0;

static void Tick(int64_t) {
  if (++ran < 3000000) ticks.Put(Tick, 0);
}

int main() {
  const uint64_t start = uv_hrtime();
  ticks.Put(Tick, 0);
  ticks.Drain();
  std::printf("%.1f\n", static_cast<double>(uv_hrtime() - start) / 1e6);
  return ran == 3000000 ? 0 : 1;
}
