// exercise: 8.3
// title: nothing that an exit listener starts runs
process.on('exit', () => {
  console.log('exit');                          // expect 1: exit
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
});
