// exercise: 20.2
// title: a listener for one signal changes nothing about another
// signal: SIGTERM
process.on('SIGINT', () => console.log('never'));
process.on('SIGHUP', () => console.log('never'));
process.removeAllListeners('SIGHUP');
process.kill(process.pid, 'SIGTERM');
console.log('never');
