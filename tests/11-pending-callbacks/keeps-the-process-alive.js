// exercise: 11.1
// title: an attempt keeps the process alive until it has ended, and no longer
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { alive } = require('lab:loop');
connect({ path: '/no/such' }, (error) => console.log(error.code));   // expect 2: ENOENT
console.log(alive().requests);                                       // expect 1: 1
process.on('exit', () => console.log('exit'));                       // expect 3: exit
