// exercise: 15.1
// title: close in the close callback, and long after it, does no harm
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
timer.close(() => {
  console.log('closed', timer.close().state);               // expect 1: closed closed
  setImmediate(() => console.log('later', timer.close(() => console.log('again')).state));  // expect 2: later closed
});
