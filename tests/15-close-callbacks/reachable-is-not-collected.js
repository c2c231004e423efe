// exercise: 15.5
// title: a handle that is not active stays as long as somebody can reach it
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
globalThis.kept = new Timer();
setImmediate(() => {
  gc();
  setImmediate(() => {
    console.log(count(), kept.state);                       // expect 1: 1 init
    kept.start(1, () => console.log('fired'));              // expect 2: fired
  });
});
