// exercise: 10.8
// title: a cleared timer has no delay and no callback any more
const timer = setTimeout(() => console.log('never'), 5);
clearTimeout(timer);
console.log(timer._idleTimeout, Boolean(timer._onTimeout));  // expect 1: -1 false
