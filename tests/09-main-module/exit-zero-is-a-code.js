// exercise: 9.3
// title: process.exit(0) is a code too
process.exitCode = 4;
process.on('exit', (code) => console.log('exit', code));  // expect 1: exit 0
process.exit(0);
