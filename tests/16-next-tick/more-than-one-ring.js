// exercise: 16.1
// title: 10,000 ticks at once stand in one order
let next = 0;
let outOfOrder = 0;
for (let i = 0; i < 10_000; i++) {
  process.nextTick((n) => {
    if (n !== next++) outOfOrder++;
  }, i);
}
setImmediate(() => console.log(next, outOfOrder));  // expect 1: 10000 0
