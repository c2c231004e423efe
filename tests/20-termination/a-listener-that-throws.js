// exercise: 20.1
// title: what a signal listener throws is an uncaught exception like any other
const alive = setInterval(() => {}, 1e6);
process.on('uncaughtException', (error) => {
  console.log('caught', error.message); // expect 2: caught of a listener
  clearInterval(alive);
});
process.on('SIGUSR2', () => {
  console.log('listener'); // expect 1: listener
  throw new Error('of a listener');
});
process.on('SIGUSR2', () => console.log('never'));
process.kill(process.pid, 'SIGUSR2');
