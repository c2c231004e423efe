// exercise: 10.6
// title: an interval that is late does not make up for the calls it missed
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

let n = 0;
const interval = setInterval(() => {
  console.log(`interval ${++n}`);               // expect 1: interval 1
  if (n === 3) return clearInterval(interval);  // expect 4: interval 3
  if (n === 2) return;                          // expect 2: interval 2
  block(100);
  setTimeout(() => console.log('timeout'), 3);  // expect 3: timeout
}, 20);
