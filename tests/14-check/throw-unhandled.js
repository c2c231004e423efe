// exercise: 14.7
// title: a throw that nobody takes ends the process, the rest does not run
// exit: 1
// stderr: /Error: unexpected/
process.on('exit', (code) => console.log('exit', code));    // expect 2: exit 1
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  throw new Error('unexpected');
});
setImmediate(() => console.log('second'));
