// `void* data`: how a C library gives a callback its `this`.
#include <uv.h>

#include <cstdio>

struct Job {
  const char* name;
  int runs = 0;
};

// One function for every timer. All it is told is which timer fired.
void OnTimer(uv_timer_t* timer) {
  auto* job = static_cast<Job*>(timer->data);
  job->runs += 1;
  std::printf("%s: run %d\n", job->name, job->runs);
}

int main() {
  uv_loop_t loop;
  uv_loop_init(&loop);

  Job backup{"backup"};
  Job report{"report"};
  uv_timer_t first;
  uv_timer_t second;
  uv_timer_init(&loop, &first);
  uv_timer_init(&loop, &second);
  first.data = &backup;
  second.data = &report;
  uv_timer_start(&first, OnTimer, 1, 0);
  uv_timer_start(&second, OnTimer, 2, 0);

  uv_run(&loop, UV_RUN_DEFAULT);  // Until nothing is alive: both have fired.
  std::printf("backup ran %d times, report %d times\n", backup.runs, report.runs);

  // libuv borrows a handle until its close callback; without one, until the loop has turned.
  uv_close(reinterpret_cast<uv_handle_t*>(&first), nullptr);
  uv_close(reinterpret_cast<uv_handle_t*>(&second), nullptr);
  uv_run(&loop, UV_RUN_DEFAULT);
  return uv_loop_close(&loop);
}
