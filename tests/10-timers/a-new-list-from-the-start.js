// exercise: 10.2
// title: a new list expires by when its timer began to count, not by the clock
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

let n = 0;
const interval = setInterval(() => {
  console.log(`interval ${++n}`);               // expect 1: interval 1
  if (n === 2) return clearInterval(interval);  // expect 2: interval 2
  clearTimeout(setTimeout(() => {}, 80));       // Now the list of 80 ms is gone: the interval needs a new one.
  block(50);
  setTimeout(() => console.log('timeout'), 60); // expect 3: timeout
}, 80);
