// exercise: 20.4
// title: 'beforeExit' is for processes that have nothing left to do, not for those that are told to leave
process.on('beforeExit', () => console.log('never'));
process.on('exit', (code) => console.log('exit', code)); // expect 1: exit 0
process.exit();
