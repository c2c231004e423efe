// exercise: 15.5
// title: a collected handle emits no close: there is nobody to hear it
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
(() => {
  new Timer().on('close', () => console.log('close'));
})();
setImmediate(() => {
  gc();
  setImmediate(() => console.log(count()));                 // expect 1: 0
});
