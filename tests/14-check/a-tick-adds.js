// exercise: 14.3
// title: what a tick between two immediates adds waits for the next turn as well
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  process.nextTick(() => setImmediate(() => {
    console.log('added by a tick');                         // expect 3: added by a tick
  }));
});
setImmediate(() => {
  console.log('second');                                    // expect 2: second
  setImmediate(() => console.log('added'));                 // expect 4: added
});
