// exercise: 14.2
// title: immediates run in the order in which they were queued
setImmediate(() => console.log('a'));                       // expect 1: a
setImmediate(() => console.log('b'));                       // expect 2: b
setImmediate(() => console.log('c'));                       // expect 3: c
setImmediate(() => console.log('d'));                       // expect 4: d
