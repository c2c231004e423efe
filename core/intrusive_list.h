// A doubly linked list through its elements: linking allocates nothing, an element leaves in O(1), and it leaves
// by itself when it is destroyed. The order is that of insertion.
//
// In Node: ListNode and ListHead in src/util.h.
#ifndef LAB_CORE_INTRUSIVE_LIST_H_
#define LAB_CORE_INTRUSIVE_LIST_H_

namespace lab {

template <class T>
class IntrusiveList;

// Base class of what can be in one IntrusiveList<T>.
template <class T>
class ListLink {
 public:
  ListLink() : next_(this), previous_(this) {}
  ~ListLink() { Unlink(); }
  ListLink(const ListLink&) = delete;
  ListLink& operator=(const ListLink&) = delete;

  void Unlink() {
    previous_->next_ = next_;
    next_->previous_ = previous_;
    next_ = previous_ = this;
  }

 private:
  friend class IntrusiveList<T>;
  ListLink* next_;
  ListLink* previous_;
};

template <class T>
class IntrusiveList {
 public:
  void PushBack(T* element) {
    ListLink<T>* link = element;
    link->Unlink();
    link->previous_ = head_.previous_;
    link->next_ = &head_;
    head_.previous_->next_ = link;
    head_.previous_ = link;
  }

  bool empty() const { return head_.next_ == &head_; }

  // Calls `visit` for each element; it may unlink the element it is given.
  template <class Visit>
  void ForEach(Visit visit) {
    for (ListLink<T>* link = head_.next_; link != &head_;) {
      ListLink<T>* next = link->next_;
      visit(static_cast<T*>(link));
      link = next;
    }
  }

 private:
  ListLink<T> head_;
};

}  // namespace lab

#endif  // LAB_CORE_INTRUSIVE_LIST_H_
