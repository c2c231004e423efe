// exercise: 9.2
// title: argv is the executable, the absolute path of the script, and its arguments
// args: one --two -3
console.log(process.argv.length);                                             // expect 1: 5
console.log(process.argv[0] === process.execPath, process.argv[1] === __filename);  // expect 2: true true
console.log(process.argv.slice(2).join());                                    // expect 3: one,--two,-3
