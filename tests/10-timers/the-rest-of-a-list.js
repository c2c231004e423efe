// exercise: 10.5
// title: the rest of a list is due by when it was made
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('a'), 60);  // expect 1: a
block(30);
setTimeout(() => console.log('b'), 60);  // expect 2: b
setTimeout(() => console.log('c'), 80);  // expect 3: c
