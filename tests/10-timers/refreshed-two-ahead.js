// exercise: 10.5
// title: a timer that is refreshed before its turn comes leaves the pass
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('a');                        // expect 1: a
  process.nextTick(() => c.refresh());
}, 20);
setTimeout(() => console.log('b'), 20);            // expect 2: b
const c = setTimeout(() => console.log('c'), 20);  // expect 4: c
setTimeout(() => console.log('d'), 21);            // expect 3: d
block(40);  // All are due now.
