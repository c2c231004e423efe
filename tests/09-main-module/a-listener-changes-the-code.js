// exercise: 9.3
// title: an exit listener can change the code
// exit: 9
process.on('exit', (code) => {
  console.log('exit', code);  // expect 1: exit 1
  process.exitCode = 9;
});
process.exit(1);
