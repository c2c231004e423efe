// exercise: 17.5
// title: a tick that throws ends the drain; the rest comes with the next one
process.on('uncaughtException', (error) => console.log('handler:', error.message)); // expect 1: handler: tick
process.nextTick(() => { throw new Error('tick'); });
process.nextTick(() => console.log('next tick')); // expect 2: next tick
Promise.resolve().then(() => console.log('microtask')); // expect 3: microtask
