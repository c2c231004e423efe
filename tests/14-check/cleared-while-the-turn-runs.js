// exercise: 14.5
// title: an immediate can be cleared by another one of the same turn
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  clearImmediate(second);
  clearImmediate(last);
});
const second = setImmediate(() => console.log('second'));
setImmediate(() => console.log('third'));                   // expect 2: third
const last = setImmediate(() => console.log('last'));
