// exercise: 10.1
// title: a delay in a string counts as its number
setTimeout(() => console.log('thirty'), '30');  // expect 3: thirty
setTimeout(() => console.log('ten'), '10');     // expect 2: ten
setTimeout(() => console.log('zero'), '0');     // expect 1: zero
