// exercise: 17.2
// title: callbacks stand in one queue with those of V8's promises and of queueMicrotask
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
P.resolve().then(() => console.log('one')).then(() => console.log('four')); // expect 1: one
Promise.resolve().then(() => console.log('two')).then(() => console.log('five')); // expect 2: two
queueMicrotask(() => {
  console.log('three'); // expect 3: three
  queueMicrotask(() => console.log('six')); // expect 6: six
});
// expect 4: four
// expect 5: five
