// exercise: 14.1
// title: from the main script a timeout that is due when the loop begins comes first
// Here the script itself sees to it that the millisecond is over.
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setImmediate(() => console.log('immediate'));               // expect 2: immediate
setTimeout(() => console.log('timeout'), 0);                // expect 1: timeout
block(5);
