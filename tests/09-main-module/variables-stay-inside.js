// exercise: 9.1
// title: a variable of a module is no global, and return ends the module
var mine = 1;
console.log(typeof globalThis.mine, mine);  // expect 1: undefined 1
return;
console.log('never');
