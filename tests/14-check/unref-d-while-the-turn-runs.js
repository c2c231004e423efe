// exercise: 14.6
// title: an immediate that is unref'd for the next turn is not waited for
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  const added = setImmediate(() => console.log('never'));
  added.unref();
});
process.on('exit', () => console.log('exit'));              // expect 2: exit
