// exercise: 10.5
// title: a tick between two timers of a list cannot put the second off
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('a');                        // expect 1: a
  process.nextTick(() => b.refresh());
}, 20);
const b = setTimeout(() => console.log('b'), 20);  // expect 2: b
setTimeout(() => console.log('c'), 21);            // expect 3: c
block(40);  // All are due now: one pass runs them. The pass had chosen b before the tick ran.
