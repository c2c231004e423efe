// exercise: 20.2
// title: an event whose name only begins like a signal's is an ordinary event
process.on('SIGNAL', (what) => console.log('SIGNAL', what)); // expect 1: SIGNAL 1
process.on('SIGTERM', (what) => console.log('SIGTERM', what)); // expect 2: SIGTERM 2
process.emit('SIGNAL', 1);
process.emit('SIGTERM', 2);
