// exercise: 15.1
// title: stop() brings a timer back to init, and nothing keeps the process alive
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer().start(1e6, () => console.log('never'));
console.log(timer.state, timer.hasRef());                   // expect 1: active true
console.log(timer.stop().state);                            // expect 2: init
