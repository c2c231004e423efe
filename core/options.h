// The command line, parsed once per process and read-only afterwards: our own options as the subsystems declare
// them, V8's (set before V8 is initialized, because code caches are keyed by them), the entry file, its arguments.
//
// In Node: src/node_options.h; here the table is the union of the subsystems' `options`.
#ifndef LAB_CORE_OPTIONS_H_
#define LAB_CORE_OPTIONS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

struct Options {
  std::string program;                 // argv[0] as it was given.
  std::vector<std::string> exec_argv;  // Options before the entry file.
  std::string entry;                   // The entry file as it was given; empty when there is none.
  std::vector<std::string> arguments;  // What follows it.

  // The value of an option of ours ("" for one without a value), or nothing when it was not given.
  std::optional<std::string_view> Get(std::string_view name) const;

  // Fills `options`; hands V8 what is not ours. Returns 0, or the exit status after printing what is wrong
  // (9 for an unknown option, as in Node).
  static int Parse(int argc, char** argv, Options& options);

 private:
  struct Given {
    std::string name, value;
  };
  std::vector<Given> given_;
};

}  // namespace lab

#endif  // LAB_CORE_OPTIONS_H_
