#include <vector>

#include "catch.h"
#include "intrusive_list.h"

namespace {

struct Element : lab::ListLink<Element> {
  explicit Element(int value) : value(value) {}
  int value;
};

std::vector<int> Values(lab::IntrusiveList<Element>& list) {
  std::vector<int> values;
  list.ForEach([&](Element* element) { values.push_back(element->value); });
  return values;
}

}  // namespace

TEST_CASE("a list keeps the order in which elements came") {
  lab::IntrusiveList<Element> list;
  CHECK(list.empty());
  Element one(1), two(2), three(3);
  list.PushBack(&one);
  list.PushBack(&two);
  list.PushBack(&three);
  CHECK(Values(list) == std::vector<int>{1, 2, 3});
  list.PushBack(&one);  // Moves it.
  CHECK(Values(list) == std::vector<int>{2, 3, 1});
}

TEST_CASE("an element leaves its list when it is destroyed") {
  lab::IntrusiveList<Element> list;
  Element one(1);
  list.PushBack(&one);
  {
    Element two(2);
    list.PushBack(&two);
  }
  CHECK(Values(list) == std::vector<int>{1});
}

TEST_CASE("the element that is visited may leave") {
  lab::IntrusiveList<Element> list;
  Element one(1), two(2), three(3);
  for (Element* element : {&one, &two, &three}) list.PushBack(element);
  list.ForEach([](Element* element) {
    if (element->value != 2) element->Unlink();
  });
  CHECK(Values(list) == std::vector<int>{2});
}
