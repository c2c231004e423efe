// exercise: 20.2
// title: after a once() listener the second signal ends the process, at once
// signal: SIGINT
setInterval(() => {}, 1e6);
process.once('SIGINT', () => {
  console.log('first'); // expect 1: first
  process.kill(process.pid, 'SIGINT');
  console.log('never');
});
process.kill(process.pid, 'SIGINT');
