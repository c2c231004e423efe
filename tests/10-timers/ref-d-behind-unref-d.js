// exercise: 10.3
// title: a timer behind an unref'd one keeps the process alive until it has fired
setTimeout(() => console.log('unref'), 2).unref();  // expect 1: unref
setTimeout(() => console.log('ref'), 25);           // expect 2: ref
