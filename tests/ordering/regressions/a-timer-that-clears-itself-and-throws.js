// The list of a timer that clears itself stayed in the heap, empty. After the throw it counted as the first list of
// the pass, so ticks and microtasks ran before the next timer; they run after it.
process.on('uncaughtException', () => queueMicrotask(() => console.log('microtask of the listener')));
setInterval(function () {
  clearInterval(this);
  throw new Error('from the interval');
}, 1);
setTimeout(() => console.log('2 ms'), 2);
process.kill(0x70000000 + 10, 0);  // The tests' clock goes on by 10 ms: both are due.
