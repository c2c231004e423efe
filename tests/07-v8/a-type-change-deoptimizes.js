// exercise: 7.6
// title: a call with another type throws the optimized code away
// oracle: none (lab:v8 is this runtime's own)
const { optimize, tier } = require('lab:v8');
function add(a, b) { return a + b; }
optimize(add, 1, 2);
console.log(add(3, 4), tier(add));      // expect 1: 7 optimized
console.log(add('3', '4'), tier(add));  // expect 2: 34 interpreter
