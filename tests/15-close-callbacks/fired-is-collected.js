// exercise: 15.5
// title: a timer that has fired, or was stopped, can be collected
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
(() => {
  const timer = new Timer().start(1, () => timer.state);  // The callback knows its timer.
  new Timer().start(1e6, () => {}).stop();
})();
setTimeout(() => {}, 1);
for (const end = process.uptime() + 0.01; process.uptime() < end;);
setTimeout(() => setImmediate(() => {
  gc();
  setImmediate(() => console.log(count()));                 // expect 1: 0
}), 1);
