// A long sum in slices. Between two slices the loop turns, so a timer that is due need not wait for the end.
const total = 3e7;
function sum(slice, again, done) {
  let n = 0;
  let result = 0;
  (function work() {
    for (const end = Math.min(n + slice, total); n < end; n++) result += n;
    if (n === total) return done(result);
    again(work);
  })();
}
function measure(name, slice, again, next) {
  let cameThrough = false;
  setTimeout(() => {
    cameThrough = true;
  }, 1);
  sum(slice, again, () => {
    console.log(`${name}: the timer ${cameThrough ? 'came through' : 'had to wait'}`);
    setTimeout(next, 2);
  });
}
measure('in one go', total, null, () => {
  measure('slices by nextTick', 1e5, process.nextTick, () => {
    measure('slices by promises', 1e5, (work) => Promise.resolve().then(work), () => {
      measure('slices by setImmediate', 1e5, setImmediate, () => {});
    });
  });
});
// question: All three ways of slicing give the thread back 300 times. To whom?
