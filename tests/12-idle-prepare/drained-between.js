// exercise: 12.1
// title: ticks and microtasks run between two watchers, as between any two callbacks
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onIdle, onPrepare } = require('lab:loop');
function once(on, name) {
  const watcher = on(() => {
    console.log(name);
    process.nextTick(() => console.log('tick of', name));
    Promise.resolve().then(() => console.log('microtask of', name));
    watcher.close();
  });
}
once(onPrepare, 'prepare');    // expect 7: prepare
once(onIdle, 'idle 1');        // expect 4: idle 1
once(onIdle, 'idle 2');        // expect 1: idle 2
// expect 2: tick of idle 2
// expect 3: microtask of idle 2
// expect 5: tick of idle 1
// expect 6: microtask of idle 1
// expect 8: tick of prepare
// expect 9: microtask of prepare
