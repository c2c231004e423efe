// exercise: 10.7
// title: refresh in its own callback makes a timer fire again
let n = 0;
const timer = setTimeout(() => {
  console.log(++n);            // expect 1: 1
  if (n < 3) timer.refresh();  // expect 2: 2
  // expect 3: 3
}, 1);
process.on('exit', () => console.log('exit'));  // expect 4: exit
