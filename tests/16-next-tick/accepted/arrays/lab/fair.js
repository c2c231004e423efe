// With await: a promise that an immediate resolves, for it is the immediate that waits for a turn.
'use strict';

const kSlice = 100;

async function forEachFairly(items, visit, done) {
  await undefined;
  for (let i = 0; i < items.length; i++) {
    if (i > 0 && i % kSlice === 0) await new Promise((resolve) => setImmediate(resolve));
    visit(items[i]);
  }
  done();
}

module.exports = { forEachFairly, kSlice };
