// Lambdas and function pointers: which closure a C library can call.
#include <cstdio>

// As a C library declares it: a plain function, and a pointer that is handed back to it.
void Repeat(int times, void (*callback)(int round, void* data), void* data) {
  for (int round = 1; round <= times; ++round) callback(round, data);
}

int main() {
  // It captures nothing, so it is a plain function.
  Repeat(2, [](int round, void*) { std::printf("round %d\n", round); }, nullptr);

  // What it needs comes in through `data`.
  int total = 0;
  Repeat(3, [](int round, void* data) { *static_cast<int*>(data) += round; }, &total);
  std::printf("total %d\n", total);

  // A closure holds copies ([total]) or references ([&total]). JavaScript has only the second kind.
  auto copy = [total] { return total; };
  auto reference = [&total] { return total; };
  total = 100;
  std::printf("copy %d, reference %d\n", copy(), reference());

  // A closure is an object. Its address travels as `data`; a plain function that knows its type calls it.
  auto add = [&total](int round) { total += round; };
  Repeat(3, [](int round, void* data) { (*static_cast<decltype(add)*>(data))(round); }, &add);
  std::printf("total %d\n", total);
}
