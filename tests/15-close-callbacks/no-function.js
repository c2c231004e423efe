// exercise: 15.2
// title: close without a callback emits all the same; what is no function is refused, and nothing closes
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
try {
  timer.close('later');
} catch (error) {
  console.log(error.code, timer.state);                     // expect 1: ERR_INVALID_ARG_TYPE init
}
timer.on('close', function (...args) {
  console.log(this === timer, args.length);                 // expect 2: true 0
});
timer.close();
