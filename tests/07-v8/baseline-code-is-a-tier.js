// exercise: 7.6
// title: between the interpreter and optimized code there is baseline code
// flags: --always-sparkplug
// oracle: none (lab:v8 is this runtime's own)
const { optimize, tier } = require('lab:v8');
function add(a, b) { return a + b; }
console.log(tier(add));  // expect 1: lazy
add(1, 2);
console.log(tier(add));  // expect 2: baseline
optimize(add, 1, 2);
console.log(tier(add));  // expect 3: optimized
