// exercise: 6.1
// title: a property of the global object is a variable everywhere
globalThis.answer = 42;
console.log(answer, (function () { return typeof answer; })());  // expect 1: 42 number
