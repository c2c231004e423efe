// The oracle of this chapter: what bare libuv does with the attempts that lab:connect makes, without V8 and without
// us. Each line is a callback. test_bare_libuv.py compares it with the same attempts in JavaScript.
//   cc oracle.c $(pkg-config --cflags --libs libuv)
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

static void told(uv_connect_t* request, int status) {
  printf("%s %s\n", (const char*)request->data, status == 0 ? "0" : uv_err_name(status));
}

static void connect_pipe(const char* path, const char* name, uv_pipe_t* pipe, uv_connect_t* request) {
  uv_pipe_init(uv_default_loop(), pipe, 0);
  request->data = (void*)name;
  uv_pipe_connect(request, pipe, path, told);
}

static int connect_tcp(const char* host, int port, const char* name, uv_tcp_t* tcp, uv_connect_t* request) {
  struct sockaddr_in address;
  uv_ip4_addr(host, port, &address);
  uv_tcp_init(uv_default_loop(), tcp);
  request->data = (void*)name;
  return uv_tcp_connect(request, tcp, (const struct sockaddr*)&address, told);
}

static void on_timer(uv_timer_t* timer) { (void)timer; puts("timer"); }
static void on_idle(uv_idle_t* idle) { puts("idle"); uv_close((uv_handle_t*)idle, NULL); }
static void on_prepare(uv_prepare_t* prepare) { puts("prepare"); uv_close((uv_handle_t*)prepare, NULL); }
static void on_close(uv_handle_t* handle) { (void)handle; puts("closed"); }

static uv_pipe_t pipes[3];
static uv_tcp_t sockets[3];
static uv_connect_t requests[6];

static void in_poll(uv_connect_t* request, int status);
static void on_check(uv_check_t* check) { puts("check"); uv_close((uv_handle_t*)check, NULL); }

// A refused port calls back from poll; what becomes pending there comes before check.
static void in_poll(uv_connect_t* request, int status) {
  static uv_check_t check;
  told(request, status);
  uv_check_init(uv_default_loop(), &check);
  uv_check_start(&check, on_check);
  connect_pipe("/no/such", "from poll", &pipes[2], &requests[5]);
}

int main(void) {
  uv_loop_t* loop = uv_default_loop();
  uv_timer_t timer;
  uv_idle_t idle;
  uv_prepare_t prepare;
  struct sockaddr_in address;

  uv_timer_init(loop, &timer);
  uv_timer_start(&timer, on_timer, 0, 0);
  uv_idle_init(loop, &idle);
  uv_idle_start(&idle, on_idle);
  uv_prepare_init(loop, &prepare);
  uv_prepare_start(&prepare, on_prepare);

  uv_ip4_addr("127.0.0.1", 0, &address);
  uv_tcp_init(loop, &sockets[0]);
  requests[0].data = "tcp";
  uv_tcp_connect(&requests[0], &sockets[0], (const struct sockaddr*)&address, in_poll);
  connect_pipe("/no/such", "pipe", &pipes[0], &requests[1]);
  connect_pipe("/", "second pipe", &pipes[1], &requests[2]);
  puts("main");
  uv_run(loop, UV_RUN_DEFAULT);

  // Closed while connecting: the request first, then the handle. And what uv_tcp_connect returns, it never tells.
  connect_tcp("127.0.0.1", 0, "closing", &sockets[1], &requests[3]);
  uv_close((uv_handle_t*)&sockets[1], on_close);
  printf("returned %s\n", uv_err_name(connect_tcp("127.255.255.255", 80, "never", &sockets[2], &requests[4])));
  uv_run(loop, UV_RUN_DEFAULT);
  return 0;
}
