// exercise: 10.4
// title: ticks and microtasks run between two lists
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('1 ms');                                    // expect 1: 1 ms
  process.nextTick(() => console.log('tick'));            // expect 2: tick
  Promise.resolve().then(() => console.log('microtask')); // expect 3: microtask
}, 1);
setTimeout(() => console.log('2 ms'), 2);                 // expect 4: 2 ms
block(20);
