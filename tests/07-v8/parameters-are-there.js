// exercise: 7.1
// title: the text is the body of a function that knows its parameters
console.log(typeof require, typeof module, __filename.endsWith('.js'), arguments.length);  // expect 1: function object true 5
