// exercise: 8.1
// title: a timer and an immediate are two handles
// oracle: none (lab:loop is this runtime's own)
const { alive } = require('lab:loop');
const timer = setTimeout(() => {}, 60_000);
const immediate = setImmediate(() => {});
console.log(alive().handles);  // expect 1: 2
clearTimeout(timer);
console.log(alive().handles);  // expect 2: 1
clearImmediate(immediate);
console.log(alive().handles);  // expect 3: 0
