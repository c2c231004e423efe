// exercise: 10.4
// title: of the lists that are due the one that expires first goes first
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('9 ms'), 9);  // expect 3: 9 ms
setTimeout(() => console.log('3 ms'), 3);  // expect 1: 3 ms
setTimeout(() => console.log('6 ms'), 6);  // expect 2: 6 ms
block(30);
