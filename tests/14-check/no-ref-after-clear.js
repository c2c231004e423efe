// exercise: 14.6
// title: ref does not bring back what was cleared
const immediate = setImmediate(() => console.log('cleared'));
clearImmediate(immediate);
console.log(immediate.ref() === immediate, immediate.hasRef());         // expect 1: true false
console.log(immediate.unref() === immediate, immediate.hasRef());       // expect 2: true false
setImmediate(() => console.log('another'));                 // expect 3: another
