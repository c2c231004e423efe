// exercise: 17.3
// title: a thenable may resolve with another one, to any depth
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
const nest = (depth) => (depth === 0 ? 'core' : { then: (resolve) => resolve(nest(depth - 1)) });
new P((resolve) => resolve(nest(5))).then((v) => console.log(v)); // expect 1: core
