// exercise: 14.3
// title: a tick that throws between two immediates stops neither
process.on('uncaughtException', (error) => console.log(`handler: ${error.message}`));   // expect 3: handler: of the tick
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  process.nextTick(() => {
    console.log('tick');                                    // expect 2: tick
    throw new Error('of the tick');
  });
});
setImmediate(() => console.log('second'));                  // expect 4: second
setImmediate(() => console.log('third'));                   // expect 5: third
