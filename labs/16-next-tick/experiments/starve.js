// The same work, 300 steps, by two recursions. A timer is due before either begins.
function work(name, again, done) {
  let steps = 0;
  const start = process.uptime();
  setTimeout(() => console.log(`${name}: the timer came after ${steps === 300 ? 'all' : 'some'} of the steps`), 1);
  while (process.uptime() < start + 0.005);  // The timer is due.
  (function step() {
    if (++steps < 300) again(step);
    else done();
  })();
}
work('nextTick', process.nextTick, () => {
  setImmediate(() => work('setImmediate', setImmediate, () => {}));
});
// question: Nothing here blocks. Why does the timer wait for the last tick, and not for the last immediate?
