// exercise: 20.4
// title: process.exit() runs nothing that waits: no timer, immediate, tick or microtask
// exit: 2
setTimeout(() => console.log('timer'), 1);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('micro'));
process.on('exit', () => console.log('exit')); // expect 1: exit
process.exit(2);
