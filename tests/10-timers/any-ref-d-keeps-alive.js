// exercise: 10.4
// title: after a pass the process lives on for a ref'd timer behind an unref'd one
setTimeout(() => console.log('first'), 1);           // expect 1: first
setTimeout(() => console.log('unref'), 15).unref();  // expect 2: unref
setTimeout(() => console.log('ref'), 40);            // expect 3: ref
