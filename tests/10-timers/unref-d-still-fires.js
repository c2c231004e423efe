// exercise: 10.7
// title: an unref'd timer fires while something else is alive
const timer = setTimeout(() => console.log('unref'), 2);  // expect 2: unref
console.log(timer.unref() === timer, timer.hasRef());     // expect 1: true false
setTimeout(() => console.log('ref'), 30);                 // expect 3: ref
