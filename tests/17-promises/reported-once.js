// exercise: 17.7
// title: a promise is reported once, however many drains follow
process.on('unhandledRejection', (reason) => console.log('unhandled', reason)); // expect 1: unhandled no
Promise.reject('no');
setImmediate(() => {
  console.log('immediate'); // expect 2: immediate
  setImmediate(() => console.log('another')); // expect 3: another
});
