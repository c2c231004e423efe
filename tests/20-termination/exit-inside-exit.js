// exercise: 20.4
// title: process.exit() in a listener of 'exit' leaves at once, and 'exit' does not come again
// exit: 4
process.on('exit', (code) => {
  console.log('exit', code); // expect 1: exit 3
  process.exit(4);
});
process.on('exit', () => console.log('never'));
process.exit(3);
