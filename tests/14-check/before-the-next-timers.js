// exercise: 14.1
// title: from a timer setImmediate comes before another timeout, for that waits for the next timers phase
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {
  setTimeout(() => console.log('timeout'), 0);              // expect 2: timeout
  setImmediate(() => console.log('immediate'));             // expect 1: immediate
  block(5);
}, 1);
