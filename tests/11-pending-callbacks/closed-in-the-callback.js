// exercise: 11.5
// title: closing in the callback that tells the error
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const attempt = connect({ path: '/no/such' }, (error) => {
  console.log(error.code);                                // expect 1: ENOENT
  attempt.close(() => {
    console.log('closed');                                // expect 3: closed
    process.nextTick(() => console.log('tick'));          // expect 4: tick
  });
  setImmediate(() => console.log('check'));               // expect 2: check
});
