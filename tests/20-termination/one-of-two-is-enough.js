// exercise: 20.2
// title: as long as one listener is left the signal is an event
const alive = setInterval(() => {}, 1e6);
const one = () => console.log('one');
process.on('SIGTERM', one);
process.on('SIGTERM', () => {
  console.log('two'); // expect 1: two
  clearInterval(alive);
});
process.removeListener('SIGTERM', one);
process.kill(process.pid, 'SIGTERM');
