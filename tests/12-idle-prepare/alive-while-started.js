// exercise: 12.1
// title: a watcher keeps the process alive while it is started, closed or stopped not
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { alive, onCheck, onIdle, onPrepare } = require('lab:loop');
const all = [onIdle, onPrepare, onCheck].map((on) => on(() => {}));
console.log(alive().handles);                      // expect 1: 3
for (const watcher of all) watcher.stop();
console.log(alive().handles);                      // expect 2: 0
for (const watcher of all) watcher.start();
console.log(alive().handles);                      // expect 3: 3
all[0].close();
console.log(alive().handles, alive().closing);     // expect 4: 2 1
all[1].stop();
all[2].stop();
process.on('exit', () => console.log('end'));      // expect 5: end
