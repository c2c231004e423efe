// exercise: 11.3
// title: after a refusal no request is in flight
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { alive } = require('lab:loop');
connect({ host: '127.255.255.255', port: 80 }, () => console.log(alive().requests)); // expect 2: 0
console.log(alive());                                                                // expect 1: { handles: 0, requests: 0, closing: 1 }
