// exercise: 9.3
// title: process.exit() takes process.exitCode
// exit: 4
process.exitCode = 4;
process.on('exit', (code) => console.log('exit', code));  // expect 1: exit 4
process.exit();
