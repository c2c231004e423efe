// exercise: 20.3
// title: a handle that has been closed is listed no more
// flags: --native-timer=1
// oracle: none (--native-timer is this course's own option)
const { why } = require('lab:alive');
console.log(why().length); // expect 1: 1
setTimeout(() => {
  // expect 2: native timer
  // expect 3: native timer closed
  console.log(process.getActiveResourcesInfo()); // expect 4: [ 'Timeout' ]
  console.log(why()); // expect 5: []
}, 30);
