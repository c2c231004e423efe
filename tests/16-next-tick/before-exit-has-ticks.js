// exercise: 16.2
// title: a tick of beforeExit runs, and may start something
process.once('beforeExit', () => {
  console.log('beforeExit');                              // expect 1: beforeExit
  process.nextTick(() => {
    console.log('tick');                                  // expect 2: tick
    setImmediate(() => console.log('immediate'));         // expect 3: immediate
  });
});
process.on('exit', () => console.log('exit'));            // expect 4: exit
