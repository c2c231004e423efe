// exercise: 14.5
// title: an immediate can be cleared by a tick or a microtask that runs right before it
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  process.nextTick(() => clearImmediate(second));
});
const second = setImmediate(() => console.log('second'));
setImmediate(() => {
  console.log('third');                                     // expect 2: third
  Promise.resolve().then(() => clearImmediate(last));
});
const last = setImmediate(() => console.log('last'));
process.on('exit', () => console.log('exit'));              // expect 3: exit
