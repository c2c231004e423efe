// exercise: 20.4
// title: process.exit(0) is a success also after process.exitCode = 1
process.exitCode = 1;
process.on('exit', (code) => console.log(code)); // expect 1: 0
process.exit(0);
