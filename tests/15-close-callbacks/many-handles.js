// exercise: 15.3
// title: a thousand handles come and go, and each is freed once
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, count } = require('lab:handle');
let closed = 0;
const handles = Array.from({ length: 1000 }, () => new Timer().start(1e6, () => {}));
for (const handle of handles) handle.close(() => closed++).close();
console.log(count(), closed);                               // expect 1: 1000 0
process.on('exit', () => {
  console.log(count(), closed);                             // expect 2: 0 1000
  console.log(handles.every((handle) => handle.closed));    // expect 3: true
});
