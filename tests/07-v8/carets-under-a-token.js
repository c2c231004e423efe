// exercise: 7.2
// title: carets stand under all of the token that is wrong
// exit: 1
// stderr: /\.js:6\nlet answer = 6 \* seven\(;\n {23}\^\n/
console.log('never');
let answer = 6 * seven(;
