// exercise: 11.2
// title: ticks and promises run between two completions
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
function attempt(name) {
  connect({ path: '/no/such' }, () => {
    console.log(name);                                    // expect 1,4: pending
    process.nextTick(() => console.log('tick'));          // expect 2,5: tick
    Promise.resolve().then(() => console.log('promise')); // expect 3,6: promise
  });
}
attempt('pending');
attempt('pending');
