// exercise: 10.7
// title: ref, unref and refresh return the timer
const timer = setTimeout(() => {}, 1);
console.log(timer.refresh() === timer, timer.unref() === timer, timer.ref() === timer);  // expect 1: true true true
clearTimeout(timer);
console.log(timer.refresh() === timer, timer.unref() === timer, timer.ref() === timer);  // expect 2: true true true
