// exercise: 10.3
// title: a timer that a tick makes at the end of a pass keeps the process alive beside an unref'd one
setTimeout(() => console.log('never'), 60_000).unref();
setTimeout(() => process.nextTick(() => setTimeout(() => console.log('made in a tick'), 1)), 1);
// expect 1: made in a tick
process.on('exit', () => console.log('exit'));  // expect 2: exit
