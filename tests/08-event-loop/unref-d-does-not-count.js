// exercise: 8.1
// title: a handle that is unref'd is not alive
// oracle: none (lab:loop is this runtime's own)
const { alive } = require('lab:loop');
const timer = setTimeout(() => {}, 60_000);
timer.unref();
console.log(alive().handles);  // expect 1: 0
setImmediate(() => console.log('immediate'));  // expect 3: immediate
console.log(alive().handles);  // expect 2: 1
