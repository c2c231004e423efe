// exercise: 20.3
// title: a handle that is active and ref'd is listed, before what JavaScript knows
// flags: --native-timer=1000000
// oracle: none (--native-timer is this course's own option)
setTimeout(() => {}, 2);
console.log(process.getActiveResourcesInfo()); // expect 1: [ 'timer', 'Timeout' ]
setImmediate(() => process.exit(0));
