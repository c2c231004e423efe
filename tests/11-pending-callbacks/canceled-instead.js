// exercise: 11.5
// title: closed before it was told: ECANCELED instead of the error that waited
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
connect({ path: '/no/such' }, (error) => console.log(error.code)).close(); // expect 2: ECANCELED
connect({ path: '/no/such' }, (error) => console.log(error.code));         // expect 1: ENOENT
