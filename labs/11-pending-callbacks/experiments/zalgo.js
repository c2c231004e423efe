// A lookup with a cache, asked twice for the same key. Its caller counts what it still waits for.
const cache = new Map();
function lookup(key, callback) {
  if (cache.has(key)) return callback(cache.get(key));
  setTimeout(() => {
    cache.set(key, key.length);
    callback(cache.get(key));
  }, 1);
}
function total(keys, done) {
  let sum = 0;
  let waiting = 0;
  for (const key of keys) {
    waiting++;
    lookup(key, (length) => {
      sum += length;
      if (--waiting === 0) done(sum);
    });
  }
}
total(['one', 'three'], (sum) => {
  console.log('not cached: done with', sum);
  total(['one', 'three'], (sum) => console.log('cached: done with', sum));
});
// question: Why is done called twice in the second round, and what would later(lookup) change?
