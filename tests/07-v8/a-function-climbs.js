// exercise: 7.6
// title: a function is compiled when it is first called, and optimized when it is hot
// oracle: none (lab:v8 is this runtime's own)
const { optimize, tier } = require('lab:v8');
function add(a, b) { return a + b; }
console.log(tier(add));  // expect 1: lazy
add(1, 2);
console.log(tier(add));  // expect 2: interpreter
optimize(add, 1, 2);
console.log(tier(add));  // expect 3: optimized
add(3, 4);
console.log(tier(add));  // expect 4: optimized
optimize(add, 5, 6);
console.log(tier(add));  // expect 5: optimized
