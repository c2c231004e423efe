// exercise: 11.1
// title: what becomes pending in poll does not wait for the next turn
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
// libuv looks at the pending queue again between poll and check.
const { connect } = require('lab:connect');
connect({ port: 0 }, () => {
  setImmediate(() => console.log('immediate'));                              // expect 3: immediate
  connect({ path: '/no/such' }, (error) => console.log(error.code));         // expect 2: ENOENT
  process.nextTick(() => console.log('tick'));                               // expect 1: tick
});
