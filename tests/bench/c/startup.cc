// What a process costs that makes a loop and has nothing to do in it.
#include <uv.h>

int main() {
  uv_loop_t* loop = uv_default_loop();
  uv_run(loop, UV_RUN_DEFAULT);
  return uv_loop_close(loop);
}
