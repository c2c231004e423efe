// exercise: 15.1
// title: a second close changes nothing: one close event, and its callback is never called
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
timer.on('close', () => console.log('event'));              // expect 2: event
timer.close(() => console.log('first'));                    // expect 3: first
console.log(timer.close(() => console.log('second')) === timer, timer.state);       // expect 1: true closing
