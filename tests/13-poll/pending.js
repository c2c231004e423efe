// exercise: 13.1
// title: poll does not sleep while callbacks are pending
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { beforePoll, failLater, pollTimeout, backendTimeout } = require('lab:poll');
const say = (ms) => (ms > 9e5 && ms <= 1e6 ? 'long' : ms);
const timer = setTimeout(() => {}, 1e6);
setImmediate(() => beforePoll(() => {
  failLater();
  console.log(say(pollTimeout()), say(backendTimeout()));  // expect 1: 0 0
  clearTimeout(timer);
}));
