// From the shell to the first line of JavaScript and back.
// In Node: node::Start in src/node.cc.
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>
#include <v8.h>

#include <cstdio>

#include "environment.h"
#include "options.h"
#include "platform.h"
#include "v8_compat.h"

namespace lab {

namespace {

// A closed descriptor 0, 1 or 2 would be given to the next file that is opened, and our output would land in it.
void OpenStandardDescriptors() {
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
    struct stat status;
    // The lowest free descriptor is this one. Without /dev/null there is nothing better to do.
    if (fstat(fd, &status) != 0) static_cast<void>(open("/dev/null", O_RDWR));
  }
}

// As many helpers for V8 as Node starts.
constexpr int kPlatformThreads = 4;

int Main(int argc, char** argv) {
  OpenStandardDescriptors();
  // A peer that went away is reported by write() as EPIPE, not by the death of the process.
  signal(SIGPIPE, SIG_IGN);
  argv = uv_setup_args(argc, argv);

  Options options;
  if (int status = Options::Parse(argc, argv, options); status != 0) return status < 0 ? 0 : status;
  if (options.entry.empty()) {
    std::fprintf(stderr, "%s: no script to run. Usage: %s [options] script.js [arguments]\n",
                 options.program.c_str(), options.program.c_str());
    return 9;
  }

  Platform platform(kPlatformThreads);
  KeepFlagsOpen();
  v8::V8::InitializePlatform(&platform);
  v8::V8::Initialize();
  for (const Registration& registration : Registry()) {
    const Subsystem* subsystem = registration.subsystem;
    if (subsystem != nullptr && subsystem->process_init != nullptr) subsystem->process_init();
  }

  int status = 1;
  {
    Environment env(platform, options);
    if (env.Start()) status = env.Run(options.entry);
  }
  platform.Shutdown();
  v8::V8::Dispose();
  v8::V8::DisposePlatform();
  return status;
}

}  // namespace

}  // namespace lab

int main(int argc, char** argv) { return lab::Main(argc, argv); }
