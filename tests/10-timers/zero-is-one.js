// exercise: 10.1
// title: a delay of 0 is a delay of 1
setTimeout(() => console.log('one'), 1);   // expect 1: one
setTimeout(() => console.log('zero'), 0);  // expect 2: zero
