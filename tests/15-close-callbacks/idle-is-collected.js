// exercise: 15.5
// title: a handle that is not active and that nobody can reach is closed by the collector
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
(() => {
  for (let i = 0; i < 10; i++) new Timer();
})();
console.log(count());                                       // expect 1: 10
setImmediate(() => {
  gc();
  // Closed in this turn's close phase, so before the next check phase.
  setImmediate(() => console.log(count()));                 // expect 2: 0
});
