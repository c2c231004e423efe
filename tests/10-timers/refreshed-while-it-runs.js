// exercise: 10.6
// title: a timeout is pending while it runs, and stays so when its callback refreshes it
let n = 0;
const timer = setTimeout(() => {
  console.log(++n, timer._destroyed);  // expect 1: 1 false
  if (n === 1) timer.refresh();        // expect 3: 2 false
  process.nextTick(() => console.log('then', timer._destroyed));  // expect 2: then false
  // expect 4: then true
}, 5);
