// exercise: 14.6
// title: ref and unref return the Immediate, and hasRef tells what was said last
const immediate = setImmediate(() => {});
console.log(immediate.hasRef());                            // expect 1: true
console.log(immediate.unref() === immediate, immediate.hasRef());       // expect 2: true false
console.log(immediate.ref() === immediate, immediate.hasRef());         // expect 3: true true
