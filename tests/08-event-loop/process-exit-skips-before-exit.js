// exercise: 8.3
// title: process.exit() emits exit and not beforeExit
// exit: 3
process.on('beforeExit', () => console.log('beforeExit'));
process.on('exit', (code) => console.log('exit', code));  // expect 1: exit 3
setTimeout(() => process.exit(3), 1);
setTimeout(() => console.log('never'), 50);
