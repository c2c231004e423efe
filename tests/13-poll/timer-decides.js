// exercise: 13.1
// title: poll may sleep until a timer is due
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { beforePoll, pollTimeout, backendTimeout } = require('lab:poll');
const say = (ms) => (ms > 9e5 && ms <= 1e6 ? 'long' : ms);
const timer = setTimeout(() => {}, 1e6);
// The second turn: in the first one descriptors still wait to be handed over, and libuv answers 0.
setImmediate(() => beforePoll(() => {
  console.log(say(pollTimeout()), say(backendTimeout()));  // expect 1: long long
  clearTimeout(timer);
}));
