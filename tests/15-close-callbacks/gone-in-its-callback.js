// exercise: 15.3
// title: in its own close callback a handle is closed already
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
const timer = new Timer();
timer.close(() => {
  console.log(timer.state);                                 // expect 1: closed
  try {
    timer.start(1, () => console.log('fired'));
  } catch (error) {
    console.log(error.code);                                // expect 2: ERR_HANDLE_CLOSED
  }
  setImmediate(() => console.log(count()));                 // expect 3: 0
});
