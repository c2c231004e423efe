/* The oracle of chapter 12: bare libuv, and nothing of ours. test_libuv.py compiles it and compares what it prints
   with what a script prints through lab:loop. Every order here has a cause; nothing is measured. */
#include <stdio.h>
#include <string.h>
#include <uv.h>

static uv_loop_t loop;
static int turn = 0;

/* One watcher that prints its name, and does something at its first call. */
typedef struct {
  union {
    uv_handle_t handle;
    uv_idle_t idle;
    uv_prepare_t prepare;
    uv_check_t check;
  };
  char kind;  /* i, p or c */
  const char* name;
  void (*first)(void);
} watcher;

static void start(watcher* w);
static void fire(watcher* w) {
  printf("%d %s\n", turn, w->name);
  void (*first)(void) = w->first;
  w->first = NULL;
  if (first != NULL) first();
}
static void on_idle(uv_idle_t* h) { fire((watcher*)h); }
static void on_prepare(uv_prepare_t* h) { fire((watcher*)h); }
static void on_check(uv_check_t* h) { fire((watcher*)h); }

static void start(watcher* w) {
  if (w->kind == 'i') uv_idle_start(&w->idle, on_idle);
  if (w->kind == 'p') uv_prepare_start(&w->prepare, on_prepare);
  if (w->kind == 'c') uv_check_start(&w->check, on_check);
}
static void stop(watcher* w) {
  if (w->kind == 'i') uv_idle_stop(&w->idle);
  if (w->kind == 'p') uv_prepare_stop(&w->prepare);
  if (w->kind == 'c') uv_check_stop(&w->check);
}
static void open_and_start(watcher* w, char kind, const char* name, void (*first)(void)) {
  memset(w, 0, sizeof(*w));
  w->kind = kind;
  w->name = name;
  w->first = first;
  if (kind == 'i') uv_idle_init(&loop, &w->idle);
  if (kind == 'p') uv_prepare_init(&loop, &w->prepare);
  if (kind == 'c') uv_check_init(&loop, &w->check);
  start(w);
}

/* The last watcher of a turn counts it, and ends the program. */
static watcher w[16];
static uv_check_t last;
static int turns_wanted;
static void next_turn(uv_check_t* h) {
  if (++turn < turns_wanted) return;
  uv_close((uv_handle_t*)h, NULL);
  for (int i = 0; i < 16; i++)
    if (w[i].name != NULL) uv_close(&w[i].handle, NULL);
}
static void begin(const char* title, int turns) {
  printf("%s\n", title);
  turn = 0;
  turns_wanted = turns;
  memset(w, 0, sizeof(w));
  uv_check_init(&loop, &last);
  uv_check_start(&last, next_turn); /* The first that is started is the last of its phase. */
}

static void stops_itself(void) { stop(&w[0]); }
static void stops_the_next(void) { stop(&w[0]); }
static void starts_its_like(void) { start(&w[0]); }
static void starts_prepare(void) { start(&w[1]); }
static void again(void) { stop(&w[0]); start(&w[0]); }

static void timeouts(void);

int main(void) {
  uv_loop_init(&loop);

  begin("order", 2);
  open_and_start(&w[0], 'c', "check 1", NULL);
  open_and_start(&w[1], 'p', "prepare 1", NULL);
  open_and_start(&w[2], 'i', "idle 1", NULL);
  open_and_start(&w[3], 'i', "idle 2", NULL);
  open_and_start(&w[4], 'p', "prepare 2", NULL);
  open_and_start(&w[5], 'c', "check 2", NULL);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("one that is started stays where it is", 2);
  open_and_start(&w[0], 'i', "a", NULL);
  open_and_start(&w[1], 'i', "b", NULL);
  start(&w[0]);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("stops itself", 2);
  open_and_start(&w[0], 'i', "a", stops_itself);
  open_and_start(&w[1], 'i', "b", NULL);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("stops the one that would be next", 2);
  open_and_start(&w[0], 'i', "a", NULL);
  open_and_start(&w[1], 'i', "b", stops_the_next);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("starts one of its phase", 2);
  open_and_start(&w[0], 'i', "a", NULL);
  open_and_start(&w[1], 'i', "b", NULL);
  open_and_start(&w[2], 'i', "c", starts_its_like);
  stop(&w[0]);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("starts one of a later phase", 2);
  open_and_start(&w[0], 'i', "a", starts_prepare);
  open_and_start(&w[1], 'p', "b", NULL);
  stop(&w[1]);
  uv_run(&loop, UV_RUN_DEFAULT);

  begin("stops itself and starts again", 2);
  open_and_start(&w[0], 'i', "a", again);
  open_and_start(&w[1], 'i', "b", NULL);
  uv_run(&loop, UV_RUN_DEFAULT);

  timeouts();
  return uv_loop_close(&loop);
}

static void nothing(uv_timer_t* t) { (void)t; }
static void nothing_idle(uv_idle_t* t) { (void)t; }
static void nothing_prepare(uv_prepare_t* t) { (void)t; }
static void nothing_check(uv_check_t* t) { (void)t; }
static void say(const char* what) { printf("%s: %s\n", what, uv_backend_timeout(&loop) == 0 ? "no wait" : "waits"); }

static void timeouts(void) {
  uv_timer_t far, due, gone;
  uv_idle_t idle;
  uv_prepare_t prepare;
  uv_check_t check;
  printf("would poll wait?\n");
  uv_timer_init(&loop, &far);
  uv_timer_init(&loop, &due);
  uv_timer_init(&loop, &gone);
  uv_idle_init(&loop, &idle);
  uv_prepare_init(&loop, &prepare);
  uv_check_init(&loop, &check);
  say("nothing");
  uv_idle_start(&idle, nothing_idle);
  uv_unref((uv_handle_t*)&idle);
  say("an idle handle, unref'd, alone");
  uv_timer_start(&far, nothing, 1000000, 0);
  say("that, and a timer");
  uv_ref((uv_handle_t*)&idle);
  say("an idle handle and a timer");
  uv_idle_stop(&idle);
  say("the timer alone");
  uv_prepare_start(&prepare, nothing_prepare);
  uv_check_start(&check, nothing_check);
  say("a prepare and a check handle and a timer");
  uv_close((uv_handle_t*)&gone, NULL);
  say("a handle that is closing and a timer");
  uv_run(&loop, UV_RUN_NOWAIT);
  say("when it is closed");
  uv_timer_start(&due, nothing, 0, 0);
  say("a timer that is due");
  uv_unref((uv_handle_t*)&due);
  say("a timer that is due, unref'd");
  uv_close((uv_handle_t*)&far, NULL);
  uv_close((uv_handle_t*)&due, NULL);
  uv_close((uv_handle_t*)&idle, NULL);
  uv_close((uv_handle_t*)&prepare, NULL);
  uv_close((uv_handle_t*)&check, NULL);
  uv_run(&loop, UV_RUN_DEFAULT);
}
