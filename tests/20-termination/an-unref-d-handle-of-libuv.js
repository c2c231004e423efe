// exercise: 20.3
// title: a handle that is active and unref'd is not listed: it keeps nothing alive
// flags: --native-timer=1000000 --native-timer-unref
// oracle: none (--native-timer is this course's own option)
const { alive } = require('lab:loop');
console.log(process.getActiveResourcesInfo()); // expect 1: []
console.log(alive().handles); // expect 2: 0
// It is closed when the process ends.
// expect 3: native timer closed
