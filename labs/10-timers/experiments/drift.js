// An interval of 100 ms whose callback takes 150, and a timeout of 20 ms that each callback makes when it begins.
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
let n = 0;
const interval = setInterval(() => {
  const mine = ++n;
  if (mine < 3) setTimeout(() => console.log(`timeout ${mine}`), 20);
  else clearInterval(interval);
  console.log(`interval ${mine}`);
  block(150);
}, 100);
// question: The interval is behind all the time. Does it catch up, and how many of its turns are lost?
