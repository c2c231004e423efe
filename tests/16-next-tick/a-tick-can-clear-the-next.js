// exercise: 16.4
// title: a tick between two immediates can still clear the second
setImmediate(() => {
  console.log('a');                                         // expect 1: a
  process.nextTick(() => clearImmediate(b));
});
const b = setImmediate(() => console.log('b'));
setImmediate(() => console.log('c'));                       // expect 2: c
