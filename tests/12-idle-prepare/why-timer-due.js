// exercise: 12.2
// title: a timer that is due keeps poll from waiting
// oracle: none (real Node has no lab:loop; turns.c asks uv_backend_timeout)
// The loop looks at the clock when poll is over, so that check knows what prepare could not.
const { onCheck, onPrepare, whyNoWait } = require('lab:loop');
const prepare = onPrepare(() => {
  prepare.stop();
  setTimeout(() => console.log('timer'), 1);                 // expect 2: timer
  for (const end = process.uptime() + 0.02; process.uptime() < end;);
});
const check = onCheck(() => {
  check.stop();
  console.log(whyNoWait());                                  // expect 1: timer due
});
