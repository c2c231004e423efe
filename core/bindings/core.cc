// What the core itself gives to every program: the globals of its library and the options of no chapter.
#include "core_subsystems.h"

namespace lab {

namespace {

const LazyProperty kGlobals[] = {
    {"console", "console", nullptr, false},
};

const Option kOptions[] = {
    {"--trace-loop", true, "record phases and callbacks of the loop to this file (Chrome trace JSON)"},
};

}  // namespace

const Subsystem kCore = {.name = "core", .slot = 0, .globals = kGlobals, .options = kOptions};

}  // namespace lab
