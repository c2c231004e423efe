// exercise: 11.1
// title: what is pending comes before what poll brings, whoever was first
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
// Nothing listens on port 0, so its connect is refused. The kernel says so when poll asks.
const { connect } = require('lab:connect');
connect({ port: 0 }, (error) => console.log('tcp', error.code));           // expect 3: tcp ECONNREFUSED
connect({ path: '/no/such' }, (error) => console.log('pipe', error.code)); // expect 2: pipe ENOENT
console.log('both begun');                                                 // expect 1: both begun
