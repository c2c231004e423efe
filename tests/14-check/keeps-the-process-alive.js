// exercise: 14.1
// title: an immediate keeps the process alive until it has run
setImmediate(() => console.log('immediate'));               // expect 2: immediate
process.on('exit', () => console.log('exit'));              // expect 3: exit
console.log('main is over');                                // expect 1: main is over
