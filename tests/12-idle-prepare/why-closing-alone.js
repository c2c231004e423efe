// exercise: 12.2
// title: a handle that is closing is alive, and the last reason to go on
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { occupy, whyNoWait } = require('lab:loop');
occupy('closing', () => {});
console.log(whyNoWait());           // expect 1: closing
