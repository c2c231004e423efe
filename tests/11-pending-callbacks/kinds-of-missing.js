// exercise: 11.1
// title: each attempt has a request of its own
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
connect({ path: '/no/such' }, (error) => console.log(error.code));    // expect 1: ENOENT
connect({ path: '/' }, (error) => console.log(error.code));           // expect 2: ECONNREFUSED
connect({ path: '/dev/null/x' }, (error) => console.log(error.code)); // expect 3: ENOTDIR
