// exercise: 8.4
// title: ticks and microtasks run in the phase of the callback before them
// oracle: none (lab:loop is this runtime's own)
const { phase } = require('lab:loop');
process.nextTick(() => console.log('tick', phase()));                    // expect 1: tick main
Promise.resolve().then(() => console.log('microtask', phase()));         // expect 2: microtask main
setTimeout(() => {
  process.nextTick(() => console.log('tick', phase()));                  // expect 3: tick timers
  setImmediate(() => Promise.resolve().then(() => console.log('microtask', phase())));  // expect 4: microtask check
}, 1);
