// exercise: 16.6
// title: without another callback the rest runs at the beginning of the check phase
process.on('uncaughtException', (error) => console.log(error.message));  // expect 2: oops
setImmediate(() => console.log('immediate'));                            // expect 5: immediate
process.nextTick(() => {
  console.log('tick 1');                                                 // expect 1: tick 1
  throw new Error('oops');
});
process.nextTick(() => console.log('tick 2'));                           // expect 3: tick 2
Promise.resolve().then(() => console.log('microtask'));                  // expect 4: microtask
