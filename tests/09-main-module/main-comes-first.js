// exercise: 9.1
// title: the main script runs to its end before any callback
setTimeout(() => console.log('timer'), 0);                 // expect 4: timer
process.nextTick(() => console.log('tick'));               // expect 2: tick
Promise.resolve().then(() => console.log('microtask'));    // expect 3: microtask
const end = process.uptime() + 0.02;
while (process.uptime() < end);
console.log('main ends');                                  // expect 1: main ends
