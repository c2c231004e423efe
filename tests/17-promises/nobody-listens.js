// exercise: 17.8
// title: a rejection that nobody handles ends the process with status 1
// exit: 1
// stderr: /script|nobody-listens\.js:\d+\n.*\n *\^\n\nError: nobody cares\n    at /
process.on('exit', (code) => console.log('exit', code)); // expect 2: exit 1
setImmediate(() => console.log('never'));
Promise.reject(new Error('nobody cares'));
console.log('main goes on'); // expect 1: main goes on
