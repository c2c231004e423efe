// exercise: 12.2
// title: an active idle handle is why poll does not wait, a stopped one not
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { onIdle, whyNoWait } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
console.log(whyNoWait());           // expect 1: null
const idle = onIdle(() => {});
console.log(whyNoWait());           // expect 2: idle
idle.stop();
console.log(whyNoWait());           // expect 3: null
clearTimeout(timer);
