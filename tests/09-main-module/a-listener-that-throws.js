// exercise: 9.4
// title: a listener of uncaughtException that throws ends the process with status 7 and without exit
// exit: 7
// stderr: /throw new Error\('from the listener'\)[\s\S]*Error: from the listener\n/
process.on('exit', () => console.log('never'));
process.on('uncaughtException', () => {
  console.log('listener');  // expect 1: listener
  throw new Error('from the listener');
});
setTimeout(() => console.log('never'), 1);
throw new Error('from main');
