// exercise: 12.2
// title: a request in flight is alive, and poll waits for it
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { occupy, whyNoWait } = require('lab:loop');
occupy('request', () => {});
console.log(whyNoWait());           // expect 1: null
