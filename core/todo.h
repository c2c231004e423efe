// LAB_TODO marks an exercise that has not been written yet. Reaching one ends the process with status 70 and a
// sentence that says which exercise it is. It leaves by _exit: throwing would unwind through frames of libuv
// and V8 that cannot be unwound, and running static destructors under live threads crashes.
#ifndef LAB_CORE_TODO_H_
#define LAB_CORE_TODO_H_

namespace lab {

inline constexpr int kTodoStatus = 70;

// Prints `TODO id at file:line: sentence`, writes out the trace and what is buffered, and leaves.
[[noreturn]] void Todo(const char* id, const char* sentence, const char* file, int line);

}  // namespace lab

// The starter generator adds the exercise's sentence: LAB_TODO("10.3", "Arm the one uv timer ...").
#define LAB_TODO(id, sentence) ::lab::Todo(id, sentence, __FILE__, __LINE__)

#endif  // LAB_CORE_TODO_H_
