// exercise: 10.3
// title: a timer that a tick makes at the very end of a pass keeps the process alive
// The tick runs after the last timer of the pass, when the uv timer has been armed for what came next: for nothing.
setTimeout(() => process.nextTick(() => setTimeout(() => console.log('made in a tick'), 1)), 1);
// expect 1: made in a tick
process.on('exit', () => console.log('exit'));  // expect 2: exit
