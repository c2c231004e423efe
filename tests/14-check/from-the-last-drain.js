// exercise: 14.1
// title: an immediate that the last tick of a turn queues keeps the process alive too
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  process.nextTick(() => {
    console.log('tick');                                    // expect 2: tick
    setImmediate(() => console.log('second'));              // expect 3: second
  });
});
