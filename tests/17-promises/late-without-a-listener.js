// exercise: 17.7
// title: a handler that came late is a warning where nobody listens
// stderr: /PromiseRejectionHandledWarning: Promise rejection was handled asynchronously \(rejection id: 2\)/
process.on('unhandledRejection', (reason) => console.log('unhandled', reason));
Promise.reject('one'); // expect 1: unhandled one
const p = Promise.reject('two'); // expect 2: unhandled two
process.on('warning', (warning) => console.log(warning.name, warning.id)); // expect 3: PromiseRejectionHandledWarning 2
setImmediate(() => p.catch(() => {}));
