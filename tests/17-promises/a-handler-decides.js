// exercise: 17.2
// title: what a handler returns fulfills, what it throws rejects, and a rejection that was handled is over
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
P.resolve()
  .then(() => { throw new Error('thrown'); }, () => console.log('never'))
  .then(() => console.log('never'), (e) => { console.log('rejected', e.message); return 'mended'; }) // expect 1: rejected thrown
  .then((v) => console.log('fulfilled', v)); // expect 2: fulfilled mended
