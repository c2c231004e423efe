// exercise: 14.6
// title: an unref'd immediate does not keep the process alive
setImmediate(() => console.log('never')).unref();
process.on('exit', () => console.log('exit'));              // expect 1: exit
