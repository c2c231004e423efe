// exercise: 12.1
// title: an idle handle that stops itself gives the loop back: the process ends
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onIdle } = require('lab:loop');
let turns = 0;
const idle = onIdle(() => {
  if (++turns === 3) idle.stop();
});
process.on('exit', () => console.log(turns));     // expect 1: 3
