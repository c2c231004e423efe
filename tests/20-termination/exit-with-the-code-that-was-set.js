// exercise: 20.4
// title: process.exit() without a code takes process.exitCode
// exit: 9
process.exitCode = 9;
process.on('exit', (code) => console.log(code, process._exiting)); // expect 1: 9 true
process.exit();
