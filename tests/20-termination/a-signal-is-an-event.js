// exercise: 20.1
// title: a listener gets the signal's name and number, from the loop
const alive = setInterval(() => {}, 1e6);
process.on('SIGUSR2', (...args) => {
  console.log(args); // expect 2: [ 'SIGUSR2', 12 ]
  clearInterval(alive);
});
process.kill(process.pid, 'SIGUSR2');
console.log('main goes on'); // expect 1: main goes on
