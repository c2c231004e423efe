// exercise: 17.6
// title: then handles a promise; the one that it returns has no handler
const p = Promise.reject('no');
const q = p.then(() => console.log('never')).finally(() => console.log('finally')); // expect 1: finally
process.on('unhandledRejection', (reason, promise) => console.log(reason, promise === p, promise === q)); // expect 2: no false true
