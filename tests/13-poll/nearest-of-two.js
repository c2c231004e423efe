// exercise: 13.1
// title: of two timers the nearer one decides
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { beforePoll, pollTimeout, backendTimeout } = require('lab:poll');
const say = (ms) => (ms > 9e5 && ms <= 1e6 ? 'long' : ms);
const { occupy } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
setImmediate(() => beforePoll(() => {
  occupy('timers');  // a second uv_timer_t, due in 1 ms
  console.log(say(pollTimeout()), say(backendTimeout()));  // expect 1: 1 1
  clearTimeout(timer);
}));
