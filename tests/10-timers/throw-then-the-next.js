// exercise: 10.9
// title: after a throw the next timer runs before the thrower's ticks and microtasks
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => console.log(error.message));  // expect 2: oops
setTimeout(() => {
  console.log('first');                                    // expect 1: first
  process.nextTick(() => console.log('tick'));             // expect 4: tick
  Promise.resolve().then(() => console.log('microtask'));  // expect 5: microtask
  throw new Error('oops');
}, 2);
setTimeout(() => console.log('second'), 2);                // expect 3: second
block(10);  // Both are due now: one pass runs them.
