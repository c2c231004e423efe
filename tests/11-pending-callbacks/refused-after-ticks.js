// exercise: 11.3
// title: a refusal comes after ticks, and after what is pending
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
connect({ host: '127.255.255.255', port: 80 }, (error) => {
  console.log(error.code);                                          // expect 4: ENETUNREACH
  process.nextTick(() => console.log('tick of its callback'));      // expect 5: tick of its callback
});
connect({ path: '/no/such' }, (error) => console.log(error.code));  // expect 3: ENOENT
process.nextTick(() => console.log('tick'));                        // expect 2: tick
console.log('main');                                                // expect 1: main
