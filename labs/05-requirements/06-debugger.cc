// A debugger session. The list of timers is right, the answer is not.
#include <cstdio>
#include <cstring>

struct Timer {
  const char* name;
  int due;
  const Timer* next;
};

// The timer that is due first; null when there is none.
const Timer* Earliest(const Timer* list) {
  const Timer* best = list;
  for (const Timer* timer = list; timer->next != nullptr; timer = timer->next) {
    if (timer->due < best->due) best = timer;
  }
  return best;
}

void Report(const Timer* list) {
  const Timer* best = Earliest(list);
  if (best == nullptr) {
    std::puts("nothing to wait for");
  } else {
    std::printf("wake up for the %s, at %d\n", best->name, best->due);
  }
}

int main(int argc, char** argv) {
  const Timer eggs{"eggs", 5, nullptr};
  const Timer soup{"soup", 20, &eggs};
  const Timer tea{"tea", 30, &soup};
  const bool empty = argc > 1 && std::strcmp(argv[1], "empty") == 0;
  Report(empty ? nullptr : &tea);
}
