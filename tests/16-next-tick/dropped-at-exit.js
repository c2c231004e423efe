// exercise: 16.2
// title: a tick that an exit listener queues is dropped
process.nextTick(() => console.log('in time'));    // expect 1: in time
process.on('exit', () => {
  console.log('exit');                             // expect 2: exit
  process.nextTick(() => console.log('too late'));
});
