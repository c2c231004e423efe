// exercise: 10.5
// title: a tick between two timers of a list can still clear the second
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('a');                            // expect 1: a
  process.nextTick(() => clearTimeout(b));
}, 2);
const b = setTimeout(() => console.log('b'), 2);
setTimeout(() => console.log('c'), 2);         // expect 2: c
block(10);  // Both are due now: one pass runs them.
