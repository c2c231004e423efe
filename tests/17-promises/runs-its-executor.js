// exercise: 17.1
// title: the executor runs at once, what waits is told in order
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const p = new P((resolve) => {
  console.log('executor'); // expect 1: executor
  setImmediate(() => {
    resolve('value');
    console.log('resolved'); // expect 3: resolved
  });
});
p.then((v) => console.log('first', v)); // expect 4: first value
p.then((v) => console.log('second', v)); // expect 5: second value
console.log('made'); // expect 2: made
