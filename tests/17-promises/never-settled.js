// exercise: 17.1
// title: a promise that nobody settles calls nobody back, and keeps nothing alive
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const p = new P(() => {});
p.then(() => console.log('fulfilled'), () => console.log('rejected'));
setImmediate(() => console.log('end')); // expect 1: end
