// exercise: 10.5
// title: a list that goes on after a throw does not drain before its first timer
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops
setTimeout(() => {
  Promise.resolve().then(() => console.log('microtask'));  // expect 3: microtask
  throw new Error('oops');
}, 2);
setTimeout(() => console.log('a'), 2);  // expect 2: a
setTimeout(() => console.log('b'), 2);  // expect 4: b
block(10);  // All are due now: one pass runs them.
