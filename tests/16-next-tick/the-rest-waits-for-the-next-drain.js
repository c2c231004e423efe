// exercise: 16.6
// title: a tick that throws leaves the rest, microtasks too, to the drain after the next timer
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}
process.on('uncaughtException', (error) => console.log(error.message));  // expect 3: oops
setTimeout(() => {}, 1);  // The first timer loads what all need.
setTimeout(() => {
  console.log('first timer');                                            // expect 1: first timer
  process.nextTick(() => {
    console.log('tick 1');                                               // expect 2: tick 1
    throw new Error('oops');
  });
  process.nextTick(() => console.log('tick 2'));                         // expect 5: tick 2
  Promise.resolve().then(() => console.log('microtask'));                // expect 6: microtask
}, 3);
setTimeout(() => console.log('second timer'), 3);                        // expect 4: second timer
block(20);  // All are due now: one pass runs them.
