// exercise: 12.2
// title: setImmediate is such an idle handle
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { whyNoWait } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
const immediate = setImmediate(() => {});
console.log(whyNoWait());           // expect 1: idle
clearImmediate(immediate);
console.log(whyNoWait());           // expect 2: null
clearTimeout(timer);
