// exercise: 20.4
// title: a listener of 'exit' may change the code that process.exit() was given
// exit: 5
process.on('exit', (code) => {
  console.log(code); // expect 1: 3
  process.exitCode = 5;
});
process.exit(3);
