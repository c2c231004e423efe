// 1,000,000 turns of the loop with a check handle, poll kept from waiting by an idle handle.
#include <uv.h>

#include <cstdio>

static int ran = 0;
static uv_check_t check;
static uv_idle_t idle;

int main() {
  uv_loop_t* loop = uv_default_loop();
  uv_check_init(loop, &check);
  uv_idle_init(loop, &idle);
  const uint64_t start = uv_hrtime();
  uv_idle_start(&idle, [](uv_idle_t*) {});
  uv_check_start(&check, [](uv_check_t*) {
    if (++ran < 1000000) return;
    uv_check_stop(&check);
    uv_idle_stop(&idle);
  });
  uv_run(loop, UV_RUN_DEFAULT);
  std::printf("%.1f\n", static_cast<double>(uv_hrtime() - start) / 1e6);
  return ran == 1000000 ? 0 : 1;
}
