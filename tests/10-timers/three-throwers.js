// exercise: 10.9
// title: however many timers throw, the pass goes on
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => console.log(error.message));
for (const name of ['a', 'b', 'c']) {
  setTimeout(() => {
    process.nextTick(() => console.log(`tick of ${name}`));
    throw new Error(name);
  }, 2);
}
// expect 1: a
// expect 2: b
// expect 3: c
setTimeout(() => console.log('d'), 2);  // expect 4: d
// expect 5: tick of a
// expect 6: tick of b
// expect 7: tick of c
block(10);  // All are due now: one pass runs them.
