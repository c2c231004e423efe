// exercise: 10.3
// title: after a pass the next list is waited for
setTimeout(() => console.log('1'), 1);    // expect 1: 1
setTimeout(() => console.log('15'), 15);  // expect 2: 15
setTimeout(() => console.log('30'), 30);  // expect 3: 30
process.on('exit', () => console.log('exit'));  // expect 4: exit
