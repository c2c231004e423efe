// exercise: 12.1
// title: a closed watcher cannot be started, neither before its close callback has run nor after it
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
const { onIdle, onPrepare } = require('lab:loop');
let turns = 0;
const gone = onIdle(() => console.log('never'));
gone.close();
gone.start();
gone.close();
const other = onIdle(() => {
  gone.start().stop().unref().ref();
  if (++turns < 3) return;
  other.close();
  other.start();
  console.log('turns:', turns);    // expect 1: turns: 3
});
