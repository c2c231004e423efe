// exercise: 11.1
// title: the error of a missing path comes between the timers and idle: in the pending phase
// oracle: none (lab:connect is of this course; test_bare_libuv.py holds it against libuv itself)
const { connect } = require('lab:connect');
const { occupy } = require('lab:loop');
setImmediate(() => console.log('immediate'));                        // expect 6: immediate
occupy('prepare', () => console.log('prepare'));                     // expect 5: prepare
occupy('idle', () => console.log('idle'));                           // expect 4: idle
connect({ path: '/no/such' }, (error) => console.log(error.code));   // expect 3: ENOENT
setTimeout(() => console.log('timer'), 1);                           // expect 2: timer
for (const end = process.uptime() + 0.005; process.uptime() < end;); // the timer is due
console.log('main');                                                 // expect 1: main
