// exercise: 10.7
// title: an unref'd timer alone does not keep the process alive
setTimeout(() => console.log('never'), 60_000).unref();
console.log('main');                            // expect 1: main
process.on('exit', () => console.log('exit'));  // expect 2: exit
