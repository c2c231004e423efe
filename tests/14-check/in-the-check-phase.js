// exercise: 14.1
// title: an immediate runs in the phase called check
// oracle: none (lab:loop is this runtime's own)
const { phase } = require('lab:loop');
console.log(phase());                                       // expect 1: main
setImmediate(() => console.log(phase()));                   // expect 2: check
