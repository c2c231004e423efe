// exercise: 11.2
// title: after its callback nothing of a failed attempt is left
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { alive } = require('lab:loop');
connect({ path: '/no/such' }, () => {
  setImmediate(() => setImmediate(() => console.log(alive())));  // expect 1: { handles: 1, requests: 0, closing: 0 }
});
