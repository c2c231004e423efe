// exercise: 7.1
// title: a syntax error in the entry file ends the process before its first line
// exit: 1
// stderr: /SyntaxError: Unexpected token ';'/
console.log('never');
const a = 1 +;
