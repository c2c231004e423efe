// exercise: 20.4
// title: what process.exitCode is after the listeners of 'exit' is the status
// exit: 5
process.on('exit', (code) => {
  console.log(code, process.exitCode); // expect 1: 3 3
  process.exitCode = 5;
});
process.on('exit', (code) => {
  console.log(code, process.exitCode); // expect 2: 3 5
  process.exit();
});
process.exit(3);
