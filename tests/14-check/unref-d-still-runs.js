// exercise: 14.6
// title: an unref'd immediate runs in its place when something else keeps the process alive
setImmediate(() => console.log('first')).unref();           // expect 1: first
setImmediate(() => console.log('second'));                  // expect 2: second
setImmediate(() => console.log('third')).unref();           // expect 3: third
