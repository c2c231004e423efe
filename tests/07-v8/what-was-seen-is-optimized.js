// exercise: 7.6
// title: code that was optimized for two types survives both
// oracle: none (lab:v8 is this runtime's own)
const { optimize, tier } = require('lab:v8');
function length(x) { return x.length; }
optimize(length, 'text');
length([1]);  // Another type: back to the interpreter, which now knows both.
optimize(length, [1, 2, 3]);
console.log(length('four'), length([1]), tier(length));  // expect 1: 4 1 optimized
