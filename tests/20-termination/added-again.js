// exercise: 20.2
// title: a listener that is added after the last one was removed works
const alive = setInterval(() => {}, 1e6);
const one = () => console.log('one');
process.on('SIGUSR2', one);
process.removeListener('SIGUSR2', one);
process.on('SIGUSR2', () => {
  console.log('two'); // expect 1: two
  clearInterval(alive);
});
process.kill(process.pid, 'SIGUSR2');
