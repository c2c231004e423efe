// exercise: 11.4
// title: what is no address and no path is thrown before anything has begun
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { alive } = require('lab:loop');
for (const options of [{ host: 'localhost', port: 1 }, { path: '' }, { path: 'a\0b' }, { path: 'a'.repeat(200) }]) {
  try {
    connect(options, () => console.log('called back'));
    console.log('returned');
  } catch (error) {
    console.log(error.code); // expect 1: ERR_INVALID_IP_ADDRESS
                             // expect 2,3,4: ERR_INVALID_ARG_VALUE
  }
}
console.log(alive()); // expect 5: { handles: 0, requests: 0, closing: 0 }
