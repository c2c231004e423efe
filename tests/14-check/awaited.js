// exercise: 14.4
// title: setImmediate of timers/promises is fulfilled with its value, in the check phase
const { setImmediate: immediate } = require('timers/promises');
setImmediate(() => console.log('first'));                   // expect 2: first
immediate('value').then((value) => console.log(value));     // expect 3: value
setImmediate(() => console.log('second'));                  // expect 4: second
process.nextTick(() => console.log('tick'));                // expect 1: tick
