// exercise: 13.1
// title: poll does not sleep when nothing keeps the loop alive
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { pollTimeout, backendTimeout } = require('lab:poll');
const say = (ms) => (ms > 9e5 && ms <= 1e6 ? 'long' : ms);
console.log(say(pollTimeout()), say(backendTimeout()));  // expect 1: 0 0
setTimeout(() => {}, 1e6).unref();
console.log(say(pollTimeout()), say(backendTimeout()));  // expect 2: 0 0
