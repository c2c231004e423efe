// exercise: 20.1
// title: each signal that comes calls once, and signals of several kinds do not mix
const alive = setInterval(() => {}, 1e6);
process.on('SIGHUP', (name, number) => console.log(name, number)); // expect 1,2,3: SIGHUP 1
process.on('SIGUSR2', (name, number) => {
  console.log(name, number); // expect 4: SIGUSR2 12
  clearInterval(alive);
});
for (let i = 0; i < 3; i++) process.kill(process.pid, 'SIGHUP');
process.kill(process.pid, 'SIGUSR2');
