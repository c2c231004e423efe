// exercise: 12.1
// title: a watcher that throws goes to uncaughtException, and is called again in the next turn
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onIdle } = require('lab:loop');
process.on('uncaughtException', (error) => console.log(error.message));
let n = 0;
const after = onIdle(() => console.log('after', n));      // expect 2: after 1
const idle = onIdle(() => {
  if (++n === 2) {
    idle.close();
    after.close();
  }
  throw new Error('thrown ' + n);                           // expect 1: thrown 1
});
// expect 3: thrown 2
