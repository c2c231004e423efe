// exercise: 17.7
// title: those that were handled late are told before those that are unhandled now
process.on('unhandledRejection', (reason) => console.log('unhandled', reason)); // expect 1: unhandled one
process.on('rejectionHandled', () => console.log('handled late')); // expect 2: handled late
const p = Promise.reject('one');
setImmediate(() => {
  Promise.reject('two'); // expect 3: unhandled two
  p.catch(() => {});
});
