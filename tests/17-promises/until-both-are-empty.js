// exercise: 17.5
// title: ticks and microtasks queue each other, and the loop waits until both are done
setImmediate(() => console.log('immediate')); // expect 6: immediate
Promise.resolve().then(() => {
  console.log('microtask'); // expect 1: microtask
  process.nextTick(() => {
    console.log('tick of the microtask'); // expect 3: tick of the microtask
    Promise.resolve().then(() => {
      console.log('microtask of the tick'); // expect 4: microtask of the tick
      process.nextTick(() => console.log('last tick')); // expect 5: last tick
    });
  });
}).then(() => console.log('second microtask')); // expect 2: second microtask
