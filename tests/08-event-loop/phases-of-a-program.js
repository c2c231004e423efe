// exercise: 8.4
// title: main, timers, check, beforeExit and exit say where they are
// oracle: none (lab:loop is this runtime's own)
const { phase } = require('lab:loop');
console.log(phase());                               // expect 1: main
setTimeout(() => {
  console.log(phase());                             // expect 2: timers
  setImmediate(() => console.log(phase()));         // expect 3: check
}, 1);
process.on('beforeExit', () => console.log(phase()));  // expect 4: beforeExit
process.on('exit', () => console.log(phase()));        // expect 5: exit
