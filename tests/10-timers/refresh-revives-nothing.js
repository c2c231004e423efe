// exercise: 10.7
// title: refresh of a cleared timer does nothing
const timer = setTimeout(() => console.log('never'), 60_000);
clearTimeout(timer);
timer.refresh();
console.log(timer._destroyed);                  // expect 1: true
process.on('exit', () => console.log('exit'));  // expect 2: exit
