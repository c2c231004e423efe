// exercise: 15.2
// title: close comes later than what runs now, its ticks and its microtasks
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
timer.on('close', () => console.log('event'));              // expect 4: event
timer.close(() => console.log('callback'));                 // expect 5: callback
Promise.resolve().then(() => console.log('microtask'));     // expect 3: microtask
process.nextTick(() => console.log('tick'));                // expect 2: tick
console.log('main is over');                                // expect 1: main is over
