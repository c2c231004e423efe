// exercise: 15.5
// title: a handle that is closing is held until its close event
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
(() => {
  new Timer().close(() => console.log('closed'));           // expect 2: closed
})();
gc();
setImmediate(() => {
  gc();
  console.log('collected');                                 // expect 1: collected
});
