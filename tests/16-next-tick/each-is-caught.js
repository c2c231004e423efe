// exercise: 16.6
// title: two ticks that throw are caught one by one, and run once
process.on('uncaughtException', (error) => console.log('caught', error.message));
process.nextTick(() => { throw new Error('one'); });                     // expect 1: caught one
process.nextTick(() => { throw new Error('two'); });                     // expect 2: caught two
process.nextTick(() => console.log('three'));                            // expect 4: three
setImmediate(() => console.log('immediate'));                            // expect 3: immediate
