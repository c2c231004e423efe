// exercise: 17.2
// title: then of a settled promise calls back later all the same
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const p = P.resolve('value');
p.then((v) => console.log('then', v)); // expect 2: then value
P.reject('reason').then(undefined, (e) => console.log('then', e)); // expect 3: then reason
console.log('sync'); // expect 1: sync
