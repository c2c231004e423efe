// exercise: 17.3
// title: resolving with a rejected promise rejects
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const reason = new Error('no');
new P((resolve) => resolve(P.reject(reason))).then(() => console.log('never'), (e) => console.log(e === reason)); // expect 1: true
