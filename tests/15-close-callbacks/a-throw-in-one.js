// exercise: 15.2
// title: a close callback that throws does not keep the others from being told
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
process.on('uncaughtException', (error) => console.log('handler', error.message));  // expect 2: handler oops
new Timer().close(() => console.log('a closed'));           // expect 3: a closed
new Timer().close(() => {
  console.log('b closed');                                  // expect 1: b closed
  throw new Error('oops');
});
