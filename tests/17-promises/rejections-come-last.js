// exercise: 17.5
// title: rejections are looked at when ticks and microtasks are done, and what listeners queue runs before the loop goes on
process.on('unhandledRejection', (reason) => {
  console.log('unhandled', reason); // expect 4: unhandled no
  queueMicrotask(() => console.log('microtask of the listener')); // expect 6: microtask of the listener
  process.nextTick(() => console.log('tick of the listener')); // expect 5: tick of the listener
});
setImmediate(() => console.log('immediate')); // expect 7: immediate
Promise.reject('no');
process.nextTick(() => {
  console.log('tick'); // expect 1: tick
  queueMicrotask(() => {
    console.log('microtask'); // expect 2: microtask
    process.nextTick(() => console.log('last tick')); // expect 3: last tick
  });
});
