// exercise: 11.1
// title: a refused port is told from poll: after prepare
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { occupy } = require('lab:loop');
connect({ port: 0 }, (error) => console.log(error.code));   // expect 3: ECONNREFUSED
occupy('prepare', () => console.log('prepare'));            // expect 2: prepare
occupy('idle', () => console.log('idle'));                  // expect 1: idle
