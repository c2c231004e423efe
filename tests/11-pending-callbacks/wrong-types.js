// exercise: 11.4
// title: wrong types are thrown, with Node's codes
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
function attempt(options) {
  try {
    connect(options, () => console.log('called back'));
    console.log('returned');
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
attempt({ path: 5 });             // expect 1: TypeError ERR_INVALID_ARG_TYPE The "options.path" property must be of type string. Received type number (5)
attempt({ port: true });          // expect 2: TypeError ERR_INVALID_ARG_TYPE The "options.port" property must be one of type number or string. Received type boolean (true)
attempt({ port: 1, host: 5 });    // expect 3: TypeError ERR_INVALID_ARG_TYPE The "options.host" property must be of type string. Received type number (5)
