// exercise: 8.3
// title: ticks and microtasks of beforeExit run, but do not make it come again
process.on('beforeExit', () => {
  console.log('beforeExit');                                // expect 1: beforeExit
  process.nextTick(() => console.log('tick'));              // expect 2: tick
  Promise.resolve().then(() => console.log('microtask'));   // expect 3: microtask
});
process.on('exit', () => console.log('exit'));              // expect 4: exit
