// exercise: 9.4
// title: an exception that nobody takes ends the process with status 1, and exit is emitted
// exit: 1
// stderr: /Error: nobody/
process.on('exit', (code) => console.log('exit', code));  // expect 1: exit 1
setTimeout(() => console.log('never'), 1);
throw new Error('nobody');
