// exercise: 15.2
// title: who closes in an exit listener is not told any more
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
process.on('exit', () => {
  new Timer().close(() => console.log('closed'));
  console.log('exit');                                      // expect 1: exit
});
