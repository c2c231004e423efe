// exercise: 15.2
// title: ticks and microtasks run between two close callbacks
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
for (const name of ['a', 'b']) {
  new Timer().close(() => {
    console.log(name);                                      // expect 1: b
    Promise.resolve().then(() => console.log('microtask of', name));  // expect 3: microtask of b
    process.nextTick(() => console.log('tick of', name));   // expect 2: tick of b
  });
}
// expect 4: a
// expect 5: tick of a
// expect 6: microtask of a
