// exercise: 10.3
// title: ref in a microtask at the end of a pass keeps the process alive
const far = setTimeout(() => console.log('fired'), 50).unref();  // expect 1: fired
setTimeout(() => Promise.resolve().then(() => far.ref()), 1);
process.on('exit', () => console.log('exit'));                   // expect 2: exit
