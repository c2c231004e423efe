// exercise: 15.1
// title: a handle that is closing keeps the process alive until it is closed, also an unref-d one
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer().unref();
timer.close(() => console.log('closed', timer.hasRef()));   // expect 2: closed false
process.on('exit', () => console.log('exit'));              // expect 3: exit
console.log('main is over', timer.hasRef());                // expect 1: main is over false
