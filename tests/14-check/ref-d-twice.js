// exercise: 14.6
// title: ref twice is as ref once
const immediate = setImmediate(() => console.log('never'));
immediate.ref().ref().unref();
console.log(immediate.hasRef());                            // expect 1: false
process.on('exit', () => console.log('exit'));              // expect 2: exit
