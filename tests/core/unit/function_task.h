// A v8::Task made of a lambda.
#ifndef LAB_TESTS_CORE_UNIT_FUNCTION_TASK_H_
#define LAB_TESTS_CORE_UNIT_FUNCTION_TASK_H_

#include <v8-platform.h>

#include <functional>
#include <memory>
#include <utility>

namespace lab::test {

class FunctionTask final : public v8::Task {
 public:
  explicit FunctionTask(std::function<void()> run) : run_(std::move(run)) {}
  void Run() override { run_(); }

 private:
  std::function<void()> run_;
};

inline std::unique_ptr<v8::Task> Task(std::function<void()> run) {
  return std::make_unique<FunctionTask>(std::move(run));
}

}  // namespace lab::test

#endif  // LAB_TESTS_CORE_UNIT_FUNCTION_TASK_H_
