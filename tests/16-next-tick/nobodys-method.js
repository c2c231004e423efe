// exercise: 16.3
// title: the callback is nobody's method
'use strict';
process.nextTick(function () { console.log(this); });                  // expect 1: undefined
process.nextTick(function (x) { console.log(this, x); }, 1);           // expect 2: undefined 1
process.nextTick(function (x, y) { console.log(this, x + y); }, 1, 2); // expect 3: undefined 3
