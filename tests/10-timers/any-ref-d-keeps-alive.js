// exercise: 10.7
// title: unref of one timer leaves the others alone
setTimeout(() => console.log('first'), 1);           // expect 1: first
setTimeout(() => console.log('unref'), 15).unref();  // expect 2: unref
setTimeout(() => console.log('ref'), 40);            // expect 3: ref
