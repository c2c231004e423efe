// exercise: 16.2
// title: process.exit() in a tick drops those behind it and those of exit listeners
// exit: 3
process.on('exit', (code) => {
  console.log('exit', code);                       // expect 2: exit 3
  process.nextTick(() => console.log('too late'));
});
process.nextTick(() => {
  console.log('first');                            // expect 1: first
  process.exit(3);
});
process.nextTick(() => console.log('second'));
