// exercise: 15.5
// title: an unref-d active handle is not collected: libuv may still call it
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
(() => {
  new Timer().start(1e6, () => {}).unref();
})();
setImmediate(() => {
  gc();
  setImmediate(() => console.log(count()));                 // expect 1: 1
});
