// oracle: none (real Node has no lab:poll)
// What will poll do? Asked in the prepare phase, right before it.
const { beforePoll, pollTimeout } = require('lab:poll');
const { occupy } = require('lab:loop');
const ask = (what) => {
  const ms = pollTimeout();
  console.log(`${what}: ${ms < 0 ? 'until something happens' : ms === 0 ? 'no waiting' : ms > 9e5 ? 'until the timer' : `${ms} ms`}`);
};
setImmediate(() => {
  occupy('request');
  beforePoll(() => {
    ask('a request in flight');
    const timer = setTimeout(() => {}, 1e6);
    ask('and a timer');
    const immediate = setImmediate(() => {});
    ask('and an immediate');
    clearImmediate(immediate);
    occupy('timers');
    ask('no immediate, a second timer');
    occupy('closing');
    ask('and a handle that is closing');
    timer.unref();
  });
});
// question: A server has no timers and no immediates. How long does its poll phase last when nobody calls?
