// exercise: 17.6
// title: a handler on the next line is not too late
process.on('unhandledRejection', () => console.log('unhandled'));
process.on('rejectionHandled', () => console.log('handled late'));
const p = Promise.reject(new Error('no'));
p.catch((error) => console.log('caught', error.message)); // expect 1: caught no
setImmediate(() => console.log('end')); // expect 2: end
