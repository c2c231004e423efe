// exercise: 14.3
// title: ticks and microtasks run between two immediates
setImmediate(() => {
  console.log('a');                                                       // expect 1: a
  Promise.resolve().then(() => console.log('microtask of a'));            // expect 3: microtask of a
  process.nextTick(() => console.log('tick of a'));                       // expect 2: tick of a
});
setImmediate(() => {
  console.log('b');                                                       // expect 4: b
  Promise.resolve().then(() => console.log('microtask of b'));            // expect 6: microtask of b
  process.nextTick(() => console.log('tick of b'));                       // expect 5: tick of b
});
