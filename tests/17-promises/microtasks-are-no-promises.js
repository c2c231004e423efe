// exercise: 17.9
// title: an exception in a microtask is no rejection
process.on('unhandledRejection', () => console.log('never'));
process.on('uncaughtException', (error, origin) => console.log(error, origin)); // expect 2: thrown uncaughtException
queueMicrotask(() => {
  queueMicrotask(() => console.log('next')); // expect 3: next
  console.log('now'); // expect 1: now
  throw 'thrown';
});
