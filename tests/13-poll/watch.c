// What libuv itself does with uv_poll_t: the oracle of test_watch.py, which compiles it. One argument names the scene.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

static uv_loop_t* loop;
static uv_poll_t poll_handle;
static uv_check_t check;
static int ends[2];
static int count;

static void tell(const char* who, int status, int events) {
  if (status < 0) {
    printf("%s %s\n", who, uv_err_name(status));
  } else {
    printf("%s%s%s\n", who, events & UV_READABLE ? " readable" : "", events & UV_WRITABLE ? " writable" : "");
  }
}

static void close_it(uv_poll_t* handle) { uv_close((uv_handle_t*)handle, NULL); }

static void on_byte(uv_poll_t* handle, int status, int events) {
  char byte;
  tell("told", status, events);
  if (read(ends[0], &byte, 1) == 1) printf("%c\n", byte);
  if (++count == 3) close_it(handle);
}

static void on_unread(uv_poll_t* handle, int status, int events) {
  tell("told", status, events);
  if (++count == 3) close_it(handle);
}

static void on_end(uv_poll_t* handle, int status, int events) {
  char byte;
  tell("told", status, events);
  printf("%d\n", (int)read(ends[0], &byte, 1));
  close_it(handle);
}

static void on_once(uv_poll_t* handle, int status, int events) {
  tell("told", status, events);
  close_it(handle);
}

static void watch(int fd, int events, uv_poll_cb callback) {
  uv_poll_init(loop, &poll_handle, fd);
  uv_poll_start(&poll_handle, events, callback);
}

static void on_check(uv_check_t* handle) {
  static char room[1 << 20];
  static int turn;
  if (turn++ < 2) return;
  puts("made room");
  if (read(ends[0], room, sizeof(room)) <= 0) puts("nothing read");
  uv_close((uv_handle_t*)handle, NULL);
}

static void on_idle(uv_idle_t* handle) {
  static int turn;
  if (turn++ == 3) uv_close((uv_handle_t*)handle, NULL);
}

int main(int argc, char** argv) {
  const char* scene = argc > 1 ? argv[1] : "";
  loop = uv_default_loop();
  if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) return 1;
  if (strcmp(scene, "bytes") == 0) {
    if (write(ends[1], "abc", 3) != 3) return 1;
    watch(ends[0], UV_READABLE, on_byte);
  } else if (strcmp(scene, "unread") == 0) {
    if (write(ends[1], "abc", 3) != 3) return 1;
    watch(ends[0], UV_READABLE, on_unread);
  } else if (strcmp(scene, "end") == 0) {
    close(ends[1]);
    watch(ends[0], UV_READABLE, on_end);
  } else if (strcmp(scene, "room") == 0) {
    watch(ends[1], UV_READABLE | UV_WRITABLE, on_once);
  } else if (strcmp(scene, "nobody-reads") == 0) {
    close(ends[0]);
    watch(ends[1], UV_WRITABLE, on_once);
  } else if (strcmp(scene, "full") == 0) {
    static uv_idle_t idle;
    while (write(ends[1], "0123456789abcdef", 16) > 0);
    watch(ends[1], UV_WRITABLE, on_once);
    uv_check_init(loop, &check);
    uv_check_start(&check, on_check);
    uv_idle_init(loop, &idle);
    uv_idle_start(&idle, on_idle);
  } else if (strcmp(scene, "refused") == 0) {
    uv_poll_t second;
    puts(uv_err_name(uv_poll_init(loop, &second, open("watch.txt", O_RDONLY | O_CREAT, 0600))));
    puts(uv_err_name(uv_poll_init(loop, &second, open("/dev/null", O_RDONLY))));
    puts(uv_err_name(uv_poll_init(loop, &second, 999)));
    watch(ends[0], UV_READABLE, on_once);
    puts(uv_err_name(uv_poll_init(loop, &second, ends[0])));
    close_it(&poll_handle);
  } else if (strcmp(scene, "closed") == 0) {
    if (write(ends[1], "a", 1) != 1) return 1;
    watch(ends[0], UV_READABLE, on_once);
    close_it(&poll_handle);
  }
  uv_run(loop, UV_RUN_DEFAULT);
  puts("over");
  return 0;
}
