// exercise: 14.3
// title: an immediate added while running waits for the next turn
// The timer is due when the turn is over, and the timers phase lies between two check phases.
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {}, 1);  // loads the timers, so that the one below is made in no time
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setImmediate(() => console.log('added'));                 // expect 4: added
  setTimeout(() => console.log('timer'), 1);                // expect 3: timer
  block(10);
});
setImmediate(() => console.log('second'));                  // expect 2: second
