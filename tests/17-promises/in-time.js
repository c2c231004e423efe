// exercise: 17.7
// title: until ticks and microtasks are done a handler is in time
process.on('unhandledRejection', () => console.log('unhandled'));
const p = Promise.reject('no');
Promise.resolve().then(() => {
  process.nextTick(() => {
    queueMicrotask(() => p.catch((reason) => console.log('caught', reason))); // expect 1: caught no
  });
});
setImmediate(() => console.log('end')); // expect 2: end
