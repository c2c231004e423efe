// exercise: 16.6
// title: without a listener a tick that throws ends the process
// exit: 1
// stderr: /Error: nobody listens/
process.on('exit', (code) => console.log('exit', code));                 // expect 1: exit 1
process.nextTick(() => { throw new Error('nobody listens'); });
process.nextTick(() => console.log('never'));
