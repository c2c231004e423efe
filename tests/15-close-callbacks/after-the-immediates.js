// exercise: 15.2
// title: what was closed in the main script is closed after the immediates of that turn
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer } = require('lab:handle');
const { phase } = require('lab:loop');
new Timer().close(() => {
  console.log('closed', phase());                           // expect 3: closed closing
  setImmediate(() => console.log('next turn', phase()));    // expect 4: next turn check
});
setImmediate(() => console.log('immediate', phase()));      // expect 1: immediate check
setImmediate(() => console.log('another', phase()));        // expect 2: another check
