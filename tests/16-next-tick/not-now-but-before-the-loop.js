// exercise: 16.2
// title: a tick runs after the script and before the loop
setImmediate(() => console.log('immediate'));    // expect 3: immediate
process.nextTick(() => console.log('tick'));     // expect 2: tick
console.log('script');                           // expect 1: script
