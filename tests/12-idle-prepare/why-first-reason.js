// exercise: 12.2
// title: of several reasons the first one is told
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { occupy, onIdle, whyNoWait } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
occupy('closing', () => {});
const idle = onIdle(() => {});
console.log(whyNoWait());           // expect 1: idle
idle.stop();
console.log(whyNoWait());           // expect 2: closing
clearTimeout(timer);
