// exercise: 11.2
// title: nobody is called when the process has come to its end
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
process.on('exit', () => {
  connect({ path: '/no/such' }, () => console.log('told'));
  console.log('exit');                                               // expect 1: exit
});
