// exercise: 16.3
// title: the callback is nobody's method
'use strict';
function whose(object) {
  return object === process ? 'the method of process' : typeof object;
}
process.nextTick(function () { console.log(whose(this)); });                  // expect 1: undefined
process.nextTick(function (x) { console.log(whose(this), x); }, 1);           // expect 2: undefined 1
process.nextTick(function (x, y) { console.log(whose(this), x + y); }, 1, 2); // expect 3: undefined 3
