// oracle: none (real Node has no lab:loop)
// A timer of a quarter of an hour, and what keeps poll from waiting for it.
const { occupy, onIdle, onPrepare, whyNoWait } = require('lab:loop');
console.log('nothing yet:', whyNoWait());
const timer = setTimeout(() => {}, 1e6);
console.log('a timer:', whyNoWait());
const prepare = onPrepare(() => {});
console.log('and a prepare handle:', whyNoWait());
const idle = onIdle(() => {}).unref();
console.log("and an idle handle, unref'd:", whyNoWait());
idle.close();
console.log('which closes:', whyNoWait());
occupy('closing', () => {
  occupy('request', () => {
    console.log('when it is closed:', whyNoWait());
    prepare.close();
    clearTimeout(timer);
  });
});
// question: Which of these answers would leave a processor busy for a quarter of an hour?
