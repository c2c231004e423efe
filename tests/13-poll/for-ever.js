// exercise: 13.1
// title: without a timer poll may sleep until something happens
// oracle: none (real Node has no lab:poll; the check compares with uv_backend_timeout itself)
const { beforePoll, pollTimeout, backendTimeout } = require('lab:poll');
const { occupy } = require('lab:loop');
setImmediate(() => {
  occupy('request');  // alive until the next poll, whatever the thread does
  beforePoll(() => {
    console.log(pollTimeout(), backendTimeout());  // expect 1: -1 -1
  });
});
