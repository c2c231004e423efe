// exercise: 17.9
// title: without a listener a microtask that throws ends the process
// exit: 1
// stderr: /\n\nError: in a microtask\n    at /
process.on('unhandledRejection', () => console.log('never'));
queueMicrotask(() => console.log('before')); // expect 1: before
queueMicrotask(() => { throw new Error('in a microtask'); });
queueMicrotask(() => console.log('never'));
