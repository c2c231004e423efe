// exercise: 10.4
// title: a pass that goes on after a throw does not drain before its first list
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops
setTimeout(() => {
  process.nextTick(() => console.log('tick'));  // expect 3: tick
  throw new Error('oops');
}, 2);
setTimeout(() => console.log('same list'), 2);  // expect 2: same list
setTimeout(() => console.log('next list'), 3);  // expect 4: next list
block(10);  // All are due now: one pass runs them.
