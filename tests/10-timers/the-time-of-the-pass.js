// exercise: 10.9
// title: a pass that goes on after a throw keeps its time
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

process.on('uncaughtException', (error) => {
  console.log(error.message);  // expect 1: oops
  block(40);
});
setTimeout(() => {
  setTimeout(() => console.log('made in the pass'), 20);  // expect 3: made in the pass
  process.nextTick(() => console.log('tick'));            // expect 2: tick
  throw new Error('oops');
}, 20);
