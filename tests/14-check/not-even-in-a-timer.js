// exercise: 14.2
// title: an immediate made by a timer waits until the timers phase is over
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {
  console.log('first timer');                               // expect 1: first timer
  setImmediate(() => console.log('immediate'));             // expect 4: immediate
  process.nextTick(() => console.log('tick'));              // expect 2: tick
}, 2);
setTimeout(() => console.log('second timer'), 2);           // expect 3: second timer
block(10);  // so that both timers are due at once
