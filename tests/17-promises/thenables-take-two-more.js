// exercise: 17.3
// title: a callback that returns a promise costs two turns more than one that returns a value
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
let chain = P.resolve();
for (let turn = 1; turn <= 4; turn++) chain = chain.then(() => console.log('turn', turn)); // expect 1: turn 1
P.resolve().then(() => 'value').then((v) => console.log(v)); // expect 3: value
P.resolve().then(() => P.resolve('promise')).then((v) => console.log(v)); // expect 6: promise
// expect 2: turn 2
// expect 4: turn 3
// expect 5: turn 4
