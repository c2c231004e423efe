// exercise: 9.4
// title: a listener of uncaughtException that throws ends the process with status 7
// exit: 7
// stderr: /from the listener/
process.on('uncaughtException', () => {
  console.log('listener');  // expect 1: listener
  throw new Error('from the listener');
});
setTimeout(() => console.log('never'), 1);
throw new Error('from main');
