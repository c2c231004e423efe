// exercise: 17.5
// title: main, then ticks, then microtasks, then the loop
setTimeout(() => console.log('timeout')); // expect 4: timeout
Promise.resolve().then(() => console.log('microtask')); // expect 3: microtask
process.nextTick(() => console.log('tick')); // expect 2: tick
console.log('main'); // expect 1: main
