// exercise: 17.9
// title: a microtask that throws does not stop the others
process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
Promise.resolve().then(() => console.log('one')); // expect 1: one
queueMicrotask(() => { throw new Error('two'); }); // expect 2: two uncaughtException
queueMicrotask(() => console.log('three')); // expect 3: three
Promise.resolve().then(() => console.log('four')); // expect 4: four
setImmediate(() => console.log('immediate')); // expect 5: immediate
