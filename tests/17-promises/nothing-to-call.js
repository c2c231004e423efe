// exercise: 17.2
// title: what is no function is passed over, and value and reason go on
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
P.resolve(1).then(undefined, null).then('text', {}).then((v) => console.log('fulfilled', v)); // expect 1: fulfilled 1
P.reject(2).then(() => console.log('never')).then(3).then(undefined, (e) => console.log('rejected', e)); // expect 2: rejected 2
