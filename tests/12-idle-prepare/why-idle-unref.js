// exercise: 12.2
// title: an unref'd idle handle keeps poll from waiting just as well
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { onIdle, whyNoWait } = require('lab:loop');
const idle = onIdle(() => {}).unref();
const timer = setTimeout(() => {}, 1e6);
console.log(whyNoWait());           // expect 1: idle
clearTimeout(timer);
