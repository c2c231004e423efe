// exercise: 20.1
// title: all listeners of a signal are one callback: ticks and microtasks come after them
const alive = setInterval(() => {}, 1e6);
process.on('SIGUSR2', () => {
  console.log('first'); // expect 1: first
  process.nextTick(() => console.log('tick')); // expect 3: tick
  Promise.resolve().then(() => console.log('micro')); // expect 4: micro
});
process.on('SIGUSR2', () => {
  console.log('second'); // expect 2: second
  clearInterval(alive);
});
process.kill(process.pid, 'SIGUSR2');
