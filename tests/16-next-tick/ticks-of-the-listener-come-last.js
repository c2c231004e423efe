// exercise: 16.6
// title: a tick that the listener queues stands behind those that were left
process.on('uncaughtException', (error) => {
  console.log(error.message);                                            // expect 1: oops
  process.nextTick(() => console.log('tick of the listener'));           // expect 3: tick of the listener
});
process.nextTick(() => { throw new Error('oops'); });
process.nextTick(() => console.log('tick 2'));                           // expect 2: tick 2
