// exercise: 17.6
// title: a promise that has a handler already is rejected without an event
process.on('unhandledRejection', () => console.log('unhandled'));
const p = new Promise((_, reject) => setImmediate(reject, 'no'));
p.catch((reason) => console.log('caught', reason)); // expect 1: caught no
