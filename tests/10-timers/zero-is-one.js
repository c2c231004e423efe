// exercise: 10.1
// title: a delay of 0 is a delay of 1
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('zero'), 0);  // expect 1: zero
setTimeout(() => console.log('two'), 2);   // expect 3: two
block(8);
setTimeout(() => console.log('one'), 1);   // expect 2: one
block(8);
// All are late. One list runs through before the next, so zero and one were in the same.
