// exercise: 17.1
// title: resolved with a pending promise it is decided, though not settled
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
let settle;
const other = new P((resolve) => (settle = resolve));
const p = new P((resolve, reject) => {
  resolve(other);
  reject(new Error('too late'));
});
p.then((v) => console.log('fulfilled', v), (e) => console.log('rejected', e.message)); // expect 2: fulfilled other
setImmediate(() => {
  console.log('settle'); // expect 1: settle
  settle('other');
});
