// exercise: 20.1
// title: signal listeners run in the poll phase
// oracle: none (lab:loop is this course's own; where libuv reads its signal pipe is a watcher of poll, src/unix/signal.c)
const { phase } = require('lab:loop');
const alive = setInterval(() => {}, 1e6);
process.on('SIGUSR2', () => {
  console.log(phase()); // expect 1: poll
  setImmediate(() => console.log(phase())); // expect 2: check
  clearInterval(alive);
});
process.kill(process.pid, 'SIGUSR2');
