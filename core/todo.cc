#include "todo.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>

#include "trace.h"

namespace lab {

void Todo(const char* id, const char* sentence, const char* file, int line) {
  const char* base = std::strrchr(file, '/');
  char text[512];
  int length = std::snprintf(text, sizeof(text), "TODO %s at %s:%d: %s\n", id, base ? base + 1 : file, line,
                             sentence);
  if (length > static_cast<int>(sizeof(text)) - 1) length = sizeof(text) - 1;
  std::fflush(stdout);
  // There is nobody to tell when standard error is gone.
  [[maybe_unused]] ssize_t written = write(STDERR_FILENO, text, static_cast<size_t>(length));
  Trace::FlushAll();
  _exit(kTodoStatus);
}

}  // namespace lab
