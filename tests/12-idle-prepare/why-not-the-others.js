// exercise: 12.2
// title: prepare and check handles, and a timer that is not due, let poll wait
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
const { onCheck, onPrepare, whyNoWait } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
const all = [onPrepare(() => {}), onCheck(() => {})];
console.log(whyNoWait());           // expect 1: null
clearTimeout(timer);
console.log(whyNoWait());           // expect 2: null
for (const watcher of all) watcher.stop();
