// exercise: 6.3
// title: a syntax error anywhere keeps the whole file from running
// exit: 1
// stderr: /SyntaxError/
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('never');
let a = 1;
let a = 2;
