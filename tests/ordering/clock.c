// A clock for ordering tests that moves only when it is told to, preloaded into a runtime (LD_PRELOAD).
//
// The order of timers depends on when each was made and on how late the loop looks at them, and on a busy machine
// that is luck. Here the main thread's monotonic clock stands still while JavaScript runs. It moves in two ways:
// a wait in poll that nothing interrupts takes no time and moves the clock by its timeout; and a program moves it by
// asking for process 0x70000000 + ms with signal 0 (no such process exists: Linux gives out 22 bits at most). So each
// run of a program sees the same times, whatever else the machine does, and an hour's timer costs nothing.
//
// Other threads keep the real clock.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { kClock = 0x70000000 };

static pthread_t main_thread;
static int64_t now;  // Nanoseconds.

__attribute__((constructor)) static void start(void) {
  struct timespec real;
  syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &real);
  // A whole millisecond, so that what libuv cuts off is the same in each run.
  now = real.tv_sec * INT64_C(1000000000) + real.tv_nsec / 1000000 * 1000000;
  main_thread = pthread_self();
}

static void advance(int64_t ms) { now += ms * 1000000; }

static int is_ours(clockid_t id) {
  if (id != CLOCK_MONOTONIC && id != CLOCK_MONOTONIC_COARSE && id != CLOCK_MONOTONIC_RAW && id != CLOCK_BOOTTIME) return 0;
  return main_thread != 0 && pthread_equal(pthread_self(), main_thread);
}

int clock_gettime(clockid_t id, struct timespec* out) {
  if (!is_ours(id)) {
    static int (*real)(clockid_t, struct timespec*);
    if (real == NULL) real = (int (*)(clockid_t, struct timespec*))dlsym(RTLD_NEXT, "clock_gettime");
    return real(id, out);
  }
  out->tv_sec = now / 1000000000;
  out->tv_nsec = now % 1000000000;
  return 0;
}

int epoll_pwait(int fd, struct epoll_event* events, int size, int timeout, const sigset_t* mask) {
  static int (*real)(int, struct epoll_event*, int, int, const sigset_t*);
  if (real == NULL) real = (int (*)(int, struct epoll_event*, int, int, const sigset_t*))dlsym(RTLD_NEXT, "epoll_pwait");
  if (timeout <= 0 || !pthread_equal(pthread_self(), main_thread)) return real(fd, events, size, timeout, mask);
  int ready = real(fd, events, size, 0, mask);
  if (ready == 0) advance(timeout);
  return ready;
}

int epoll_wait(int fd, struct epoll_event* events, int size, int timeout) {
  return epoll_pwait(fd, events, size, timeout, NULL);
}

int kill(pid_t pid, int signal) {
  if (signal != 0 || pid < kClock) return (int)syscall(SYS_kill, pid, signal);
  advance(pid - kClock);
  return 0;
}
