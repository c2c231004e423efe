// exercise: 10.3
// title: the process lives as long as each timer makes the next
let n = 0;
function step() {
  console.log(`step ${++n}`);  // expect 1: step 1
  if (n < 3) setTimeout(step, n);
  // expect 2: step 2
  // expect 3: step 3
}
setTimeout(step, 1);
process.on('exit', () => console.log('exit'));  // expect 4: exit
