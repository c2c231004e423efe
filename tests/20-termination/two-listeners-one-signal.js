// exercise: 20.2
// title: several listeners are each called once for one signal
const alive = setInterval(() => {}, 1e6);
for (const name of ['one', 'two', 'three']) process.on('SIGUSR2', () => console.log(name));
// expect 1: one
// expect 2: two
// expect 3: three
process.on('SIGUSR2', () => setImmediate(() => clearInterval(alive)));
process.kill(process.pid, 'SIGUSR2');
