// exercise: 10.4
// title: a list that becomes due while the pass runs waits for the next pass
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  setTimeout(() => console.log('new'), 3);         // expect 3: new
  process.nextTick(() => console.log('tick'));     // expect 2: tick
  console.log('1 ms');                             // expect 1: 1 ms
  block(10);  // The new list is due now, but not by the time of this pass.
}, 1);
