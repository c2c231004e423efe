// An interval of 20 ms whose callback takes 15, and timeouts of 10 ms that each callback makes when it ends.
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
let n = 0;
const interval = setInterval(() => {
  console.log(`interval ${++n}`);
  if (n === 3) return clearInterval(interval);
  block(15);
  setTimeout(() => console.log(`timeout ${n}`), 10);
}, 20);
// question: The interval waits 20 ms and the timeout 10. Why does the interval come first each time?
