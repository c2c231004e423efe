// exercise: 14.6
// title: ref undoes unref
const immediate = setImmediate(() => console.log('ran'));   // expect 2: ran
immediate.unref();
immediate.ref();
console.log(immediate.hasRef());                            // expect 1: true
