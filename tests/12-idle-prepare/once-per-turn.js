// exercise: 12.1
// title: each is called once in every turn
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onCheck, onIdle, onPrepare } = require('lab:loop');
const counts = { idle: 0, prepare: 0, check: 0 };
const all = [
  onIdle(() => counts.idle++),
  onPrepare(() => counts.prepare++),
  onCheck(() => {
    if (++counts.check < 5) return;
    console.log(counts.idle, counts.prepare, counts.check);  // expect 1: 5 5 5
    for (const watcher of all) watcher.close();
  }),
];
