// exercise: 14.6
// title: unref twice is as unref once
setImmediate(() => console.log('first')).unref().unref();   // expect 1: first
setImmediate(() => console.log('second'));                  // expect 2: second
