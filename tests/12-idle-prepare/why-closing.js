// exercise: 12.2
// title: a handle that is closing keeps poll from waiting, until it is closed
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { occupy, whyNoWait } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
occupy('closing', () => {
  console.log('closed');              // expect 2: closed
  occupy('request', () => {
    console.log(whyNoWait());         // expect 3: null
    clearTimeout(timer);
  });
});
console.log(whyNoWait());             // expect 1: closing
