// exercise: 10.5
// title: a tick between two timers of a list can still clear the second
setTimeout(() => {
  console.log('a');                            // expect 1: a
  process.nextTick(() => clearTimeout(b));
}, 2);
const b = setTimeout(() => console.log('b'), 2);
setTimeout(() => console.log('c'), 2);         // expect 2: c
