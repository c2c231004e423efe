// exercise: 9.2
// title: options of the runtime are in execArgv and not in argv
// flags: --expose-gc
// args: --expose-gcx
console.log(process.execArgv.join(), typeof gc);        // expect 1: --expose-gc function
console.log(process.argv.includes('--expose-gc'));      // expect 2: false
console.log(process.argv.length, process.argv.at(-1));  // expect 3: 3 --expose-gcx
