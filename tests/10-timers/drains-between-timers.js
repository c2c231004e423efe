// exercise: 10.5
// title: ticks and microtasks run between two timers of a list
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

for (const name of ['a', 'b']) {
  setTimeout(() => {
    console.log(name);                                                // expect 1: a
    process.nextTick(() => console.log(`tick of ${name}`));           // expect 2: tick of a
    Promise.resolve().then(() => console.log(`microtask of ${name}`)); // expect 3: microtask of a
    // expect 4: b
    // expect 5: tick of b
    // expect 6: microtask of b
  }, 2);
}
block(10);  // Both are due now: one pass runs them.
