// exercise: 10.8
// title: a timer can clear the next one of its list
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('a');  // expect 1: a
  clearTimeout(b);
}, 2);
const b = setTimeout(() => console.log('b'), 2);
setTimeout(() => console.log('c'), 2);  // expect 2: c
block(10);  // Both are due now: one pass runs them.
