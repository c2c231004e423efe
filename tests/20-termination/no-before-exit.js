// exercise: 20.4
// title: process.exit() skips 'beforeExit', and may be called from there
// exit: 6
process.on('beforeExit', (code) => {
  console.log('beforeExit', code); // expect 1: beforeExit 0
  process.exit(6);
  console.log('never');
});
process.on('exit', (code) => console.log('exit', code)); // expect 2: exit 6
setTimeout(() => {}, 1);
