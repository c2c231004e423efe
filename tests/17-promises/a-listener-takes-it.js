// exercise: 17.8
// title: with a listener of unhandledRejection the program goes on
process.on('uncaughtException', () => console.log('never'));
process.on('unhandledRejection', (reason) => console.log('taken', reason)); // expect 1: taken no
setImmediate(() => console.log('goes on')); // expect 2: goes on
Promise.reject('no');
