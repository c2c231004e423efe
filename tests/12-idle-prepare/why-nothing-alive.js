// exercise: 12.2
// title: when nothing is alive poll does not wait, whatever is active and unref'd
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { onIdle, onPrepare, whyNoWait } = require('lab:loop');
console.log(whyNoWait());           // expect 1: nothing alive
onPrepare(() => {}).unref();
onIdle(() => {}).unref();
console.log(whyNoWait());           // expect 2: nothing alive
