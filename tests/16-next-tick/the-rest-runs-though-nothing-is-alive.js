// exercise: 16.6
// title: the rest runs although nothing else keeps the process alive
process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops
process.nextTick(() => { throw new Error('oops'); });
process.nextTick(() => console.log('tick 2'));                           // expect 2: tick 2
process.on('beforeExit', () => console.log('beforeExit'));               // expect 3: beforeExit
