// exercise: 11.2
// title: the error of a pipe
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
connect({ path: '/no/such' }, (error) => {
  console.log(error instanceof Error, error.message);  // expect 1: true connect ENOENT /no/such
  console.log(error.code, error.errno, error.syscall); // expect 2: ENOENT -2 connect
  console.log(error.address, 'port' in error);         // expect 3: /no/such false
});
