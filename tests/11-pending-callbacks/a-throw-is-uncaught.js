// exercise: 11.2
// title: what the callback throws is an uncaught exception, and the next attempt is told all the same
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
process.on('uncaughtException', (error) => console.log('uncaught', error)); // expect 1: uncaught oops
connect({ path: '/no/such' }, () => { throw 'oops'; });
connect({ path: '/no/such' }, (error) => console.log(error.code));          // expect 2: ENOENT
