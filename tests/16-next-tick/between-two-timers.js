// exercise: 16.4
// title: ticks run between every two timers of a phase
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {}, 1);  // The first timer loads what all need.
for (const [name, ms] of [['a', 2], ['b', 2], ['c', 3]]) {
  setTimeout(() => {
    console.log(name);
    process.nextTick(() => console.log(`tick of ${name}`));
  }, ms);
}
block(20);  // All are due now: one pass runs them.
// expect 1: a
// expect 2: tick of a
// expect 3: b
// expect 4: tick of b
// expect 5: c
// expect 6: tick of c
