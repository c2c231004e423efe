// exercise: 10.9
// title: an interval whose callback throws goes on
process.on('uncaughtException', (error) => console.log(error.message));  // expect 1: oops 1
let n = 0;
const interval = setInterval(() => {
  if (++n === 3) clearInterval(interval);
  throw new Error(`oops ${n}`);  // expect 2: oops 2
  // expect 3: oops 3
}, 1);
