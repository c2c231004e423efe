// exercise: 9.2
// title: argv belongs to the program, which may change it
process.argv.splice(0, 2);
console.log(process.argv.length, Array.isArray(process.argv));  // expect 1: 0 true
