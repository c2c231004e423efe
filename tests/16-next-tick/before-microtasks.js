// exercise: 16.4
// title: when a callback is over ticks come before microtasks
setImmediate(() => {
  Promise.resolve().then(() => console.log('microtask'));   // expect 2: microtask
  process.nextTick(() => console.log('tick'));              // expect 1: tick
});
setImmediate(() => console.log('next immediate'));          // expect 3: next immediate
