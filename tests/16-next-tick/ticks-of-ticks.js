// exercise: 16.5
// title: a tick that a tick queues runs in the same drain
setImmediate(() => console.log('immediate'));                          // expect 4: immediate
process.nextTick(() => {
  console.log('first');                                                // expect 1: first
  process.nextTick(() => {
    console.log('second');                                             // expect 2: second
    process.nextTick(() => console.log('third'));                      // expect 3: third
  });
});
