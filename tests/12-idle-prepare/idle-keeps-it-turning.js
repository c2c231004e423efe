// exercise: 12.1
// title: with an idle handle the loop turns a hundred times, and no timer need fire
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
// Nothing else would end this program before the timer does, in a quarter of an hour.
const { onIdle, onPrepare } = require('lab:loop');
const far = setTimeout(() => console.log('the timer fired'), 1e6);
let turns = 0;
const prepare = onPrepare(() => {
  if (++turns < 100) return;
  console.log('turns:', turns);   // expect 1: turns: 100
  prepare.close();
  idle.close();
  clearTimeout(far);
});
const idle = onIdle(() => {});
