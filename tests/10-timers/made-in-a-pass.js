// exercise: 10.5
// title: a timer that is made while timers run waits for the next pass
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => {
  console.log('1 ms');                       // expect 1: 1 ms
  setTimeout(() => console.log('new'), 1);   // expect 3: new
  block(10);
}, 1);
setTimeout(() => console.log('4 ms'), 4);    // expect 2: 4 ms
block(15);
