// exercise: 17.5
// title: the ticks that ticks queue run before the first microtask
Promise.resolve().then(() => console.log('microtask')); // expect 4: microtask
process.nextTick(() => {
  console.log('tick 1'); // expect 1: tick 1
  process.nextTick(() => console.log('tick 3')); // expect 3: tick 3
});
process.nextTick(() => console.log('tick 2')); // expect 2: tick 2
