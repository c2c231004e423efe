// exercise: 14.1
// title: a process whose immediates have run ends, and beforeExit can go on with another
let rounds = 0;
process.on('beforeExit', () => {
  console.log('beforeExit');                                // expect 2,4: beforeExit
  if (rounds++ === 0) setImmediate(() => console.log('one more'));  // expect 3: one more
});
setImmediate(() => console.log('first'));                   // expect 1: first
