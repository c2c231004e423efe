// exercise: 20.2
// title: when the last listener is gone the signal ends the process again
// signal: SIGTERM
const one = () => console.log('one');
const two = () => console.log('two');
process.on('SIGTERM', one);
process.on('SIGTERM', two);
process.removeListener('SIGTERM', one);
process.removeListener('SIGTERM', two);
process.on('exit', () => console.log('no exit event'));
setInterval(() => {}, 1e6);
console.log('so far'); // expect 1: so far
process.kill(process.pid, 'SIGTERM');
console.log('never');
