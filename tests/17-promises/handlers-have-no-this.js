// exercise: 17.2
// title: a handler is called with the value alone and without a this
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
P.resolve('v').then(function() {
  'use strict';
  console.log(this, arguments.length, arguments[0]); // expect 1: undefined 1 v
});
