// exercise: 11.3
// title: what the call itself refuses is told later, not thrown
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
// Nobody connects by TCP to a broadcast address: the system call fails at once, and uv_tcp_connect says so.
const { connect } = require('lab:connect');
const { phase } = require('lab:loop');
connect({ host: '127.255.255.255', port: 80 }, (error) => console.log(phase(), error.message)); // expect 2: closing connect ENETUNREACH 127.255.255.255:80
console.log('returned');                                                                        // expect 1: returned
