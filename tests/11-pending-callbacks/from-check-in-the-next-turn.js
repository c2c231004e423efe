// exercise: 11.1
// title: what becomes pending in the check phase comes in the next turn, after its timers
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
setTimeout(() => {}, 1);
setImmediate(() => {
  setTimeout(() => console.log('timer'), 1);                           // expect 2: timer
  connect({ path: '/no/such' }, (error) => console.log(error.code));   // expect 3: ENOENT
  setImmediate(() => console.log('immediate'));                        // expect 4: immediate
  for (const end = process.uptime() + 0.005; process.uptime() < end;);
  process.nextTick(() => console.log('tick'));                         // expect 1: tick
});
