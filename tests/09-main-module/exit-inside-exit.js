// exercise: 9.3
// title: process.exit() in an exit listener does not emit exit again
// exit: 5
process.on('exit', (code) => {
  console.log('exit', code);  // expect 1: exit 2
  process.exit(5);
});
process.on('exit', () => console.log('never'));
process.exit(2);
