// exercise: 11.5
// title: closing again does no harm, also when it has long been closed
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const attempt = connect({ path: '/no/such' }, (error) => console.log(error.code)); // expect 1: ECANCELED
attempt.close();
attempt.close(() => {
  console.log('closed');                                                           // expect 2: closed
  attempt.close();
  setImmediate(() => attempt.close());
});
