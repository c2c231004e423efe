/* What bare libuv does, without V8 and without us: the oracle of this chapter's orders. test_libuv.py compiles it,
 * runs it with the name of a case, and compares its lines with those of a script that does the same by lab:handle. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <uv.h>

static uv_timer_t timers[3], next_timer, kick;
static uv_check_t check;
static uv_idle_t idle;
static uv_pipe_t ends[2];
static uv_write_t writes[3];
static int checks;

static void name_closed(uv_handle_t* handle) { printf("%s closed\n", (const char*)handle->data); }
static void silent(uv_handle_t* handle) { (void)handle; }

/* Three handles closed in one turn. */
static void on_kick(uv_timer_t* timer) {
  uv_close((uv_handle_t*)timer, silent);
  for (int i = 0; i < 3; i++) uv_close((uv_handle_t*)&timers[i], name_closed);
  printf("asked\n");
}
static void three(uv_loop_t* loop) {
  static char names[3][2] = {"a", "b", "c"};
  for (int i = 0; i < 3; i++) {
    uv_timer_init(loop, &timers[i]);
    timers[i].data = names[i];
  }
  uv_timer_init(loop, &kick);
  uv_timer_start(&kick, on_kick, 1, 0);
}

/* Closed in a check callback: this turn's close phase, before the timers of the next turn, which are due. */
static void nothing(uv_idle_t* handle) { (void)handle; }
static void on_next_timer(uv_timer_t* timer) {
  printf("timer\n");
  uv_close((uv_handle_t*)timer, silent);
}
static void on_check(uv_check_t* handle) {
  if (checks++ == 0) {
    printf("check\n");
    uv_timer_init(handle->loop, &next_timer);
    uv_timer_start(&next_timer, on_next_timer, 1, 0);
    timers[0].data = "a";
    uv_close((uv_handle_t*)&timers[0], name_closed);
    for (uint64_t until = uv_hrtime() + 10000000; uv_hrtime() < until;) continue;
    printf("check is over\n");
    return;
  }
  printf("next check\n");
  uv_close((uv_handle_t*)handle, silent);
  uv_close((uv_handle_t*)&idle, silent);
}
static void phases(uv_loop_t* loop) {
  uv_timer_init(loop, &timers[0]);
  uv_idle_init(loop, &idle);
  uv_idle_start(&idle, nothing);
  uv_check_init(loop, &check);
  uv_check_start(&check, on_check);
}

/* Closed while writes are in flight: one that is done already, one half done, one that has not begun. */
static void on_write(uv_write_t* request, int status) {
  printf("%s: %s\n", (const char*)request->data, status < 0 ? uv_err_name(status) : "written");
}
static void in_flight(uv_loop_t* loop) {
  static char big[4 * 1000 * 1000];
  uv_os_sock_t sockets[2];
  if (uv_socketpair(SOCK_STREAM, 0, sockets, UV_NONBLOCK_PIPE, UV_NONBLOCK_PIPE) != 0) exit(1);
  for (int i = 0; i < 2; i++) {
    uv_pipe_init(loop, &ends[i], 0);
    if (uv_pipe_open(&ends[i], sockets[i]) != 0) exit(1);
  }
  writes[0].data = "small";
  writes[1].data = "big";
  writes[2].data = "last";
  ends[0].data = "pipe";
  uv_buf_t buffers[3] = {uv_buf_init(big, 2), uv_buf_init(big, sizeof(big)), uv_buf_init(big, 2)};
  for (int i = 0; i < 3; i++) uv_write(&writes[i], (uv_stream_t*)&ends[0], &buffers[i], 1, on_write);
  uv_close((uv_handle_t*)&ends[0], name_closed);
  printf("asked\n");
  uv_close((uv_handle_t*)&ends[1], silent);
}

int main(int argc, char** argv) {
  uv_loop_t* loop = uv_default_loop();
  const char* name = argc > 1 ? argv[1] : "";
  if (strcmp(name, "three") == 0) three(loop);
  else if (strcmp(name, "phases") == 0) phases(loop);
  else if (strcmp(name, "in-flight") == 0) in_flight(loop);
  else return 2;
  uv_run(loop, UV_RUN_DEFAULT);
  return uv_loop_close(loop) == 0 ? 0 : 1;
}
