// What is this function, of which a module is the body?
console.log(arguments.callee.length, arguments.length, typeof arguments[1]);
console.log(arguments[1] === require, this === exports);
exports = { replaced: true };
console.log(module.exports === exports, 'replaced' in module.exports);
// question: Why does assigning to `exports` not change what the module exports?
