// exercise: 17.6
// title: a handler that comes after the report is an event of its own
process.on('unhandledRejection', (reason) => console.log('unhandled', reason)); // expect 1: unhandled no
process.on('rejectionHandled', (promise) => console.log('handled late', promise === p)); // expect 3: handled late true
const p = Promise.reject('no');
setImmediate(() => {
  p.catch((reason) => console.log('caught', reason)); // expect 2: caught no
});
