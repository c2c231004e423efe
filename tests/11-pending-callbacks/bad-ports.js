// exercise: 11.4
// title: a port is a whole number from 0 to 65535
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
for (const port of [70000, -1, 1.5, NaN, 'x', ' ']) {
  try {
    connect({ port }, () => console.log('called back'));
    console.log('returned');
  } catch (error) {
    console.log(error.name, error.code); // expect 1,2,3,4,5,6: RangeError ERR_SOCKET_BAD_PORT
  }
}
