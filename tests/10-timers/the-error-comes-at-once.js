// exercise: 10.6
// title: the error of a callback is told before its ticks run
process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops
setTimeout(() => {
  process.nextTick(() => console.log('tick'));  // expect 2: tick
  throw new Error('oops');
}, 1);
