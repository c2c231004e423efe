// exercise: 10.8
// title: a process whose last timer is cleared ends at once
const timer = setTimeout(() => console.log('never'), 60_000);
clearTimeout(timer);
console.log(timer._destroyed);                  // expect 1: true
process.on('exit', () => console.log('exit'));  // expect 2: exit
