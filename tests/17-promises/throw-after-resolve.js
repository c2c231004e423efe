// exercise: 17.1
// title: an executor that throws rejects, unless it has decided before
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
new P(() => {
  throw new Error('early'); // expect 1: rejected early
}).then(undefined, (e) => console.log('rejected', e.message));
new P((resolve) => {
  resolve('decided'); // expect 2: fulfilled decided
  throw new Error('late');
}).then((v) => console.log('fulfilled', v), (e) => console.log('rejected', e.message));
