// exercise: 15.2
// title: closed in a check callback: before the timers of the next turn
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
setTimeout(() => {}, 1);
setImmediate(() => {
  setTimeout(() => console.log('timer'), 1);                // expect 2: timer
  new Timer().close(() => console.log('closed'));           // expect 1: closed
  for (const end = process.uptime() + 0.01; process.uptime() < end;);
});
