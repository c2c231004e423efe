// exercise: 8.3
// title: beforeExit comes when nothing is left, then exit, each with the code
process.on('exit', (code) => console.log('exit', code));              // expect 3: exit 0
process.on('beforeExit', (code) => console.log('beforeExit', code));  // expect 2: beforeExit 0
setTimeout(() => console.log('timer'), 2);                            // expect 1: timer
