// exercise: 10.6
// title: after a throw a timeout has retired, and an interval begins again
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: timeout
const timer = setTimeout(() => { throw new Error('timeout'); }, 2);
let n = 0;
const interval = setInterval(() => {
  if (++n === 2) clearInterval(interval);
  throw new Error(`interval ${n}, ${timer._destroyed}`);  // expect 2: interval 1, true
  // expect 4: interval 2, true
}, 2);
setTimeout(() => console.log('next'), 2);                 // expect 3: next
block(10);  // All are due now: one pass runs them.
