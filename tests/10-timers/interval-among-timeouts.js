// exercise: 10.6
// title: an interval goes to the end of its list each time
let n = 0;
const interval = setInterval(() => {
  console.log(`interval ${++n}`);           // expect 1: interval 1
  if (n === 2) clearInterval(interval);     // expect 4: interval 2
}, 5);
setTimeout(() => console.log('timeout'), 5);  // expect 2: timeout
setTimeout(() => console.log('last'), 5);     // expect 3: last
