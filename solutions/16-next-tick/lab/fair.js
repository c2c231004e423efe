// lab:fair: long work that leaves the loop its turns. Plain JavaScript: in Node, require this file by its path.
'use strict';

const kSlice = 100;

/**
 * Calls visit(item) for each item in order, then done(). Nothing is called before this function has returned. The
 * first kSlice items are visited before the loop goes on, then kSlice more in each turn of the loop.
 * @param {any[]} items
 * @param {(item: any) => void} visit
 * @param {() => void} done
 */
function forEachFairly(items, visit, done) {
  // LAB-BEGIN(16.7) Visit kSlice items after the current operation, and kSlice more per turn of the loop; after the last one call done.
  let next = 0;
  function slice() {
    const end = Math.min(next + kSlice, items.length);
    while (next < end) visit(items[next++]);
    if (next < items.length) setImmediate(slice);
    else done();
  }
  process.nextTick(slice);
  // LAB-STUB labTodo('16.7');
  // LAB-END(16.7)
}

module.exports = { forEachFairly, kSlice };
