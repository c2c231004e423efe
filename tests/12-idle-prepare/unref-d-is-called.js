// exercise: 12.1
// title: an unref'd watcher is called like any other, and keeps nothing alive
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onIdle, onPrepare } = require('lab:loop');
const log = [];
onIdle(() => log.push('idle')).unref();
const prepare = onPrepare(() => {
  log.push('prepare');
  if (log.length === 4) prepare.stop();
});
process.on('exit', () => console.log(log.slice(0, 4).join(' ')));   // expect 1: idle prepare idle prepare
