// exercise: 10.2
// title: 2.9 ms and 2 ms are one list
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('2.9'), 2.9);  // expect 1: 2.9
setTimeout(() => console.log('5'), 5);      // expect 3: 5
block(8);
setTimeout(() => console.log('2'), 2);      // expect 2: 2
block(8);
// One list runs through before the next: so these two were in one.
