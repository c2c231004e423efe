// exercise: 11.5
// title: closing ends the attempt with ECANCELED, then the close callback is called
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { phase } = require('lab:loop');
const attempt = connect({ port: 0 }, (error) => console.log(phase(), error.message)); // expect 2: closing connect ECANCELED 127.0.0.1
attempt.close(() => console.log(phase(), 'closed'));                                   // expect 3: closing closed
console.log('returned');                                                               // expect 1: returned
