// exercise: 10.5
// title: all that is due of a list runs before the next list
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('1 ms, due after 1'), 1);  // expect 1: 1 ms, due after 1
setTimeout(() => console.log('5 ms, due after 5'), 5);  // expect 3: 5 ms, due after 5
block(8);
setTimeout(() => console.log('1 ms, due after 9'), 1);  // expect 2: 1 ms, due after 9
block(8);
