// exercise: 10.6
// title: an interval counts from before its callback
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

let n = 0;
const interval = setInterval(() => {
  console.log(`interval ${++n}`);                 // expect 1: interval 1
  if (n === 2) return clearInterval(interval);    // expect 2: interval 2
  block(12);
  setTimeout(() => console.log('timeout'), 10);   // expect 3: timeout
}, 20);
