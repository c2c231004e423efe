// exercise: 10.3
// title: unref in a microtask at the end of a pass lets the process end
const far = setTimeout(() => console.log('never'), 60_000);
setTimeout(() => Promise.resolve().then(() => far.unref()), 1);
process.on('exit', () => console.log('exit'));  // expect 1: exit
