// exercise: 12.1
// title: without an idle handle five timers take a few turns, for poll waits
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
// A turn for each timer, and now and then one more: poll may wake a little early, or a task of V8's wakes it. The
// slower the machine, the fewer they are. A loop that does not wait turns thousands of times.
const { onCheck, onPrepare } = require('lab:loop');
let turns = 0;
const prepare = onPrepare(() => { turns++; });
const check = onCheck(() => {});
let timers = 0;
setTimeout(function fire() {
  if (++timers < 5) return setTimeout(fire, 30);
  console.log(turns <= 50 ? 'a few' : turns);   // expect 1: a few
  prepare.close();
  check.close();
}, 30);
