// exercise: 17.2
// title: then returns a promise of its own each time
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const p = P.resolve(1);
const q = p.then();
console.log(q === p, q instanceof P, p.then() === q); // expect 1: false true false
q.then(() => { throw 1; }).catch(() => {});
p.then((v) => console.log('still', v)); // expect 2: still 1
