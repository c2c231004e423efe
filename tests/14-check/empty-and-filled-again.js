// exercise: 14.2
// title: a queue from which all were taken out can be filled again
const both = [setImmediate(() => console.log('a')), setImmediate(() => console.log('b'))];
both.forEach(clearImmediate);
setImmediate(() => console.log('c'));                       // expect 1: c
setImmediate(() => console.log('d'));                       // expect 2: d
