// exercise: 9.3
// title: process.exit(3) ends the process there and then with status 3
// exit: 3
process.on('exit', (code) => console.log('exit', code));  // expect 2: exit 3
console.log('before');                                    // expect 1: before
process.exit(3);
console.log('never');
