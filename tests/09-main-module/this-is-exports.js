// exercise: 9.1
// title: `this` of a module is module.exports
console.log(this === module.exports, this === exports, this === globalThis);  // expect 1: true true false
