// A binary heap of timer lists, the one that expires first on top; of equal expiries the one that was queued first.
// Each list knows its position, so that it leaves the middle in O(log n).
//
// In Node: lib/internal/priority_queue.js.
'use strict';

function comesBefore(a, b) {
  return a.expiry === b.expiry ? a.id < b.id : a.expiry < b.expiry;
}

class ListHeap {
  // Children of i are at 2i and 2i + 1; place 0 stays empty, so that position 0 says "not in the heap".
  #lists = [undefined];

  peek() {
    return this.#lists[1];
  }

  insert(list) {
    this.#lists.push(list);
    this.#rise(list, this.#lists.length - 1);
  }

  /** Takes a list out, wherever it stands; one that is not here is ignored. */
  remove(list) {
    const { position } = list;
    if (position === 0) return;
    list.position = 0;
    const last = this.#lists.pop();
    if (last === list) return;
    this.#rise(last, position);
    this.sink(last);
  }

  /** Moves a list down whose expiry has become later. */
  sink(list) {
    const lists = this.#lists;
    const end = lists.length;
    let { position } = list;
    for (let child = position * 2; child < end; child = position * 2) {
      if (child + 1 < end && comesBefore(lists[child + 1], lists[child])) child++;
      const candidate = lists[child];
      if (comesBefore(list, candidate)) break;
      lists[position] = candidate;
      candidate.position = position;
      position = child;
    }
    lists[position] = list;
    list.position = position;
  }

  #rise(list, position) {
    const lists = this.#lists;
    while (position > 1) {
      const parent = lists[position >> 1];
      if (comesBefore(parent, list)) break;
      lists[position] = parent;
      parent.position = position;
      position >>= 1;
    }
    lists[position] = list;
    list.position = position;
  }
}

module.exports = { ListHeap };
