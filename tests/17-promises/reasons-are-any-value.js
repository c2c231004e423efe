// exercise: 17.1
// title: a reason is any value, and is handed on as it is
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const thenable = { then: () => console.log('never') };
new P((_, reject) => reject(thenable)).then(undefined, (e) => console.log(e === thenable)); // expect 1: true
new P((_, reject) => reject()).then(undefined, (e) => console.log(e)); // expect 2: undefined
