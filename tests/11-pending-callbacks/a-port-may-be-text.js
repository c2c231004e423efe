// exercise: 11.4
// title: a port may be text
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
connect({ port: '0', host: '127.0.0.1' }, (error) => console.log(error.code)); // expect 1: ECONNREFUSED
