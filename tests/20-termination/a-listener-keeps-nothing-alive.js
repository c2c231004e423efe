// exercise: 20.1
// title: a signal listener does not keep the process alive, not even for a signal that is on its way
process.on('SIGTERM', () => console.log('never'));
process.on('exit', (code) => console.log('exit', code)); // expect 1: exit 0
process.kill(process.pid, 'SIGTERM');
