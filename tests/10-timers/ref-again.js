// exercise: 10.7
// title: ref undoes unref, however often either was called
const timer = setTimeout(() => console.log('fired'), 5);  // expect 2: fired
timer.unref().unref().ref();
timer.ref();
console.log(timer.hasRef());                              // expect 1: true
process.on('exit', () => console.log('exit'));            // expect 3: exit
