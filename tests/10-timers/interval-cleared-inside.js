// exercise: 10.6
// title: an interval cleared in its own callback does not run again
const interval = setInterval(() => {
  console.log('once');  // expect 1: once
  clearInterval(interval);
}, 1);
process.on('exit', () => console.log('exit'));  // expect 2: exit
