// exercise: 20.2
// title: process.on() throws what libuv refuses, and a later listener for another signal is not harmed
for (const add of ['on', 'once', 'prependListener']) {
  try {
    process[add]('SIGKILL', () => {});
    console.log('listens');
  } catch (error) {
    console.log(error.message, error.errno, process.listenerCount('SIGKILL')); // expect 1,2,3: uv_signal_start EINVAL -22 0
  }
}
const alive = setInterval(() => {}, 1e6);
process.once('SIGUSR2', (name) => {
  console.log(name); // expect 4: SIGUSR2
  clearInterval(alive);
});
process.kill(process.pid, 'SIGUSR2');
