// exercise: 15.2
// title: what is closed in the close phase is told in the next turn
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
new Timer().close(() => {
  console.log('first');                                     // expect 1: first
  setImmediate(() => console.log('check'));                 // expect 2: check
  new Timer().close(() => console.log('second'));           // expect 3: second
});
