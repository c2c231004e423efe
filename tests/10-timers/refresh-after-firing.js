// exercise: 10.7
// title: refresh of a timer that has fired makes it fire again
let n = 0;
const timer = setTimeout(() => console.log(`fired ${++n}`), 1);  // expect 1: fired 1
setTimeout(() => timer.refresh(), 20);                           // expect 2: fired 2
