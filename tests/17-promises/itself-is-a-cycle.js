// exercise: 17.3
// title: a promise cannot wait for itself
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const p = P.resolve().then(() => p);
p.catch((e) => console.log(e.name, e.message)); // expect 1: TypeError Chaining cycle detected for promise #<Promise>
