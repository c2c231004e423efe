// exercise: 16.1
// title: the order holds while ticks are added and taken by turns
let queued = 0;
let next = 0;
let outOfOrder = 0;
function queue() {
  process.nextTick((n) => {
    if (n !== next++) outOfOrder++;
    // Two for one until there are thousands in the queue, then one for two: it grows and shrinks.
    const add = queued < 20_000 ? 2 : n % 2;
    for (let i = 0; i < add && queued < 30_000; i++) queue();
  }, queued++);
}
queue();
setImmediate(() => console.log(next === queued, outOfOrder));  // expect 1: true 0
