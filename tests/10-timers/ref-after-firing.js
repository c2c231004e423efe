// exercise: 10.7
// title: ref of a timer that has fired keeps nothing alive
const timer = setTimeout(() => {}, 1).unref();
setTimeout(() => console.log('never'), 60_000).unref();
setTimeout(() => console.log(timer.ref().hasRef()), 10);  // expect 1: true
process.on('exit', () => console.log('exit'));            // expect 2: exit
