// exercise: 20.3
// title: a handle that has fired for the last time and is being closed is ref'd and not listed
// flags: --native-timer=1
// oracle: none (--native-timer is this course's own option)
const { why } = require('lab:alive');
console.log(why().length); // expect 1: 1
setTimeout(() => {
  console.log(process.getActiveResourcesInfo()); // expect 3: [ 'Timeout' ]
  console.log(why()); // expect 4: []
}, 1);
// Both timers are due in one pass of libuv's: the native one first, then this script's.
const end = process.uptime() + 0.02;
while (process.uptime() < end);
// expect 2: native timer
// expect 5: native timer closed
