// exercise: 13.1
// title: a timer that keeps nothing alive still ends poll's sleep
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { beforePoll, pollTimeout, backendTimeout } = require('lab:poll');
const say = (ms) => (ms > 9e5 && ms <= 1e6 ? 'long' : ms);
const { occupy } = require('lab:loop');
const timer = setTimeout(() => {}, 1e6);
setImmediate(() => beforePoll(() => {
  timer.unref();
  occupy('request');
  console.log(say(pollTimeout()), say(backendTimeout()));  // expect 1: long long
  clearTimeout(timer);
}));
