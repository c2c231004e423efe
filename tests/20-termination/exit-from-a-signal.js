// exercise: 20.4
// title: process.exit() in a signal listener leaves with its code: the process has not died by the signal
// exit: 7
process.on('SIGTERM', (name, number) => {
  console.log(name); // expect 1: SIGTERM
  process.exit(7);
});
process.on('exit', (code) => console.log('exit', code)); // expect 2: exit 7
process.kill(process.pid, 'SIGTERM');
setInterval(() => {}, 1e6);
