// exercise: 20.1
// title: a signal listener runs in the async context in which the signal was first listened to
const { AsyncLocalStorage } = require('async_hooks');
const storage = new AsyncLocalStorage();
const alive = setInterval(() => {}, 1e6);
storage.run('started here', () => {
  process.on('SIGUSR2', () => {
    console.log(storage.getStore()); // expect 1: started here
    clearInterval(alive);
  });
});
process.kill(process.pid, 'SIGUSR2');
