// exercise: 14.7
// title: after a throw the rest runs in the same turn, though a timer has become due
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {}, 1);
process.on('uncaughtException', () => console.log('handler'));          // expect 2: handler
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setTimeout(() => console.log('timer'), 1);                // expect 4: timer
  block(10);
  throw new Error();
});
setImmediate(() => console.log('second'));                  // expect 3: second
