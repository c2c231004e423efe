// exercise: 14.3
// title: all immediates that waited run in one turn, though a timer has become due meanwhile
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {}, 1);
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setTimeout(() => console.log('timer'), 1);                // expect 4: timer
  block(10);
});
setImmediate(() => console.log('second'));                  // expect 2: second
setImmediate(() => console.log('third'));                   // expect 3: third
