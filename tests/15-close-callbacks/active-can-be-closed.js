// exercise: 15.1
// title: an active handle can be closed: it does not fire any more
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const timer = new Timer().start(1, () => console.log('fired'));
timer.close(() => console.log('closed'));                   // expect 2: closed
console.log(timer.state);                                   // expect 1: closing
