// exercise: 15.1
// title: a timer is init, active, init again when it has fired, closing, and closed in its close callback
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer();
console.log(timer.state);                                   // expect 1: init
timer.start(1, () => {
  console.log('fired', timer.state);                        // expect 3: fired init
  timer.close(() => console.log('callback', timer.state, timer.closed));     // expect 5: callback closed true
  console.log('asked', timer.state, timer.closed);          // expect 4: asked closing false
});
console.log(timer.state);                                   // expect 2: active
