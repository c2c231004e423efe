// exercise: 15.5
// title: an active timer that no variable holds fires all the same
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
(() => new Timer().start(200, () => console.log('fired')))(); // expect 2: fired
gc();
setImmediate(() => {
  gc();
  console.log('collected', count());                        // expect 1: collected 1
});
for (let i = 0; i < 5; i++) gc();
