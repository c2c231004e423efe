// exercise: 10.9
// title: a throw that nobody takes ends the process with status 1
// exit: 1
// stderr: /nobody listens/
setTimeout(() => { throw new Error('nobody listens'); }, 1);
setTimeout(() => console.log('never'), 1);
process.on('exit', (code) => console.log('exit', code));  // expect 1: exit 1
