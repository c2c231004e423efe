// exercise: 9.1
// title: a module is the body of a function with five parameters
console.log(arguments.length);                                                    // expect 1: 5
console.log(arguments[0] === exports, arguments[1] === require, arguments[2] === module);  // expect 2: true true true
console.log(arguments[3] === __filename, arguments[4] === __dirname);             // expect 3: true true
