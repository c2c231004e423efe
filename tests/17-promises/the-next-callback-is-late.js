// exercise: 17.7
// title: the next callback of the loop is too late, even of the same phase
process.on('unhandledRejection', (reason) => console.log('unhandled', reason)); // expect 2: unhandled no
process.on('rejectionHandled', () => console.log('handled late')); // expect 5: handled late
let p;
setImmediate(() => {
  console.log('one'); // expect 1: one
  p = Promise.reject('no');
});
setImmediate(() => {
  console.log('two'); // expect 3: two
  p.catch(() => console.log('caught')); // expect 4: caught
});
