// exercise: 15.3
// title: what only asks does not throw: state, closed, ref, unref, hasRef, close
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
timer.close();
setImmediate(() => setImmediate(() => {
  console.log(timer.state, timer.closed);                   // expect 1: closed true
  console.log(timer.ref() === timer, timer.unref() === timer, timer.hasRef());      // expect 2: true true false
  console.log(timer.close() === timer);                     // expect 3: true
}));
