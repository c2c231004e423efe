// exercise: 17.5
// title: what listeners of beforeExit and exit leave to microtasks is done
process.once('beforeExit', () => Promise.resolve().then(() => console.log('after beforeExit'))); // expect 1: after beforeExit
process.on('exit', () => {
  process.nextTick(() => console.log('never'));
  Promise.resolve().then(() => console.log('after exit')); // expect 2: after exit
});
