// exercise: 14.2
// title: what is queued after the last one was taken out stands behind the one before it
setImmediate(() => console.log('first'));                   // expect 1: first
clearImmediate(setImmediate(() => console.log('cleared')));
setImmediate(() => console.log('second'));                  // expect 2: second
setImmediate(() => console.log('third'));                   // expect 3: third
