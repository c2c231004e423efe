// exercise: 14.2
// title: an immediate does not run immediately: the script, ticks and microtasks come first
setImmediate(() => console.log('immediate'));               // expect 4: immediate
process.nextTick(() => console.log('tick'));                // expect 2: tick
Promise.resolve().then(() => console.log('microtask'));     // expect 3: microtask
console.log('main');                                        // expect 1: main
