// exercise: 7.2
// title: a longer token gets as many carets
// exit: 1
// stderr: /\.js:6\nlet first wrongplace;\n {10}\^{10}\n/
console.log('never');
let first wrongplace;
