// exercise: 6.1
// title: text can become code while a script runs
console.log(eval('6 * 7'));                         // expect 1: 42
console.log(new Function('a', 'return a + 1')(1));  // expect 2: 2
