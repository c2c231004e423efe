#include "options.h"

#include <v8.h>

#include <algorithm>
#include <cstdio>

#include "subsystem.h"

namespace lab {

namespace {

const Option* Find(std::string_view name) {
  for (const Registration& registration : Registry()) {
    if (registration.subsystem == nullptr) continue;
    for (const Option& option : registration.subsystem->options) {
      if (name == option.name) return &option;
    }
  }
  return nullptr;
}

// V8 takes the flags it knows out of the list and leaves the rest. --help would print V8's own and exit.
bool IsV8Flag(const std::string& argument) {
  std::string copy = argument;
  char program[] = "labnode";
  char* list[] = {program, copy.data(), nullptr};
  int count = 2;
  v8::V8::SetFlagsFromCommandLine(&count, list, true);
  return count == 1;
}

int Usage(const std::string& program, const std::string& argument, const char* what) {
  std::fprintf(stderr, "%s: %s%s\n", program.c_str(), argument.c_str(), what);
  return 9;
}

void PrintHelp(const std::string& program) {
  std::printf("Usage: %s [options] script.js [arguments]\n\nOptions:\n", program.c_str());
  for (const Registration& registration : Registry()) {
    if (registration.subsystem == nullptr) continue;
    for (const Option& option : registration.subsystem->options) {
      std::string left = std::string(option.name) + (option.takes_value ? "=..." : "");
      std::printf("  %-26s%s\n", left.c_str(), option.help);
    }
  }
  std::printf("\nOptions of V8 are passed on to it, for example --expose-gc.\n");
}

}  // namespace

std::optional<std::string_view> Options::Get(std::string_view name) const {
  for (auto it = given_.rbegin(); it != given_.rend(); ++it) {
    if (it->name == name) return it->value;
  }
  return {};
}

int Options::Parse(int argc, char** argv, Options& options) {
  options.program = argc > 0 ? argv[0] : "labnode";
  int i = 1;
  for (; i < argc; ++i) {
    std::string argument = argv[i];
    if (argument == "--") {
      ++i;
      break;
    }
    if (argument.size() < 2 || argument[0] != '-') break;
    options.exec_argv.push_back(argument);
    size_t equals = argument.find('=');
    std::string name = argument.substr(0, equals);
    const Option* option = Find(name);
    if (option == nullptr) {
      if (argument == "-h" || argument == "--help") {
        PrintHelp(options.program);
        std::fflush(stdout);
        return -1;
      }
      if (IsV8Flag(argument)) continue;
      return Usage(options.program, "bad option: ", argument.c_str());
    }
    if (!option->takes_value) {
      if (equals != std::string::npos) return Usage(options.program, argument, " does not take an argument");
      options.given_.push_back({name, ""});
      continue;
    }
    std::string value = equals != std::string::npos ? argument.substr(equals + 1) : i + 1 < argc ? argv[++i] : "";
    if (value.empty()) return Usage(options.program, argument, " requires an argument");
    if (equals == std::string::npos) options.exec_argv.push_back(value);
    if (!option->values.empty() && std::ranges::find(option->values, value) == option->values.end()) {
      return Usage(options.program, "invalid value for ", option->name);
    }
    options.given_.push_back({name, value});
  }
  if (i < argc) options.entry = argv[i++];
  for (; i < argc; ++i) options.arguments.emplace_back(argv[i]);
  return 0;
}

}  // namespace lab
