// exercise: 20.2
// title: removeAllListeners() gives the signal its default action back
// signal: SIGHUP
process.on('SIGHUP', () => {});
process.on('SIGHUP', () => {});
process.removeAllListeners('SIGHUP');
process.kill(process.pid, 'SIGHUP');
console.log('never');
