// exercise: 14.5
// title: a cleared immediate never runs and keeps nothing alive
const immediate = setImmediate(() => console.log('cleared'));
console.log(clearImmediate(immediate));                     // expect 1: undefined
process.on('exit', () => console.log('exit', immediate.hasRef()));                      // expect 2: exit false
