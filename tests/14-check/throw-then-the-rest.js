// exercise: 14.7
// title: after a throw that a listener took, the rest of the turn runs, before the ticks of the thrower
process.on('uncaughtException', () => console.log('handler'));          // expect 2: handler
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  process.nextTick(() => console.log('tick of first'));     // expect 4: tick of first
  Promise.resolve().then(() => console.log('microtask of first'));      // expect 5: microtask of first
  throw new Error();
});
setImmediate(() => console.log('second'));                  // expect 3: second
setImmediate(() => console.log('third'));                   // expect 6: third
