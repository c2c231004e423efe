// exercise: 16.5
// title: a recursion of 5,000 ticks lets neither timers nor immediates in
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}
let depth = 0;
setTimeout(() => console.log('timer at', depth), 1);                   // expect 1|2: timer at 5000
setImmediate(() => console.log('immediate at', depth));                // expect 1|2: immediate at 5000
block(5);  // The timer is due.
process.nextTick(function again() {
  if (++depth < 5000) process.nextTick(again);
});
