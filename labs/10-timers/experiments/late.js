// Three timers, all of them late, because the main script keeps the thread busy.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}
setTimeout(() => console.log('1 ms, due at 1'), 1);
setTimeout(() => console.log('5 ms, due at 5'), 5);
block(8);
setTimeout(() => console.log('1 ms, due at 9'), 1);
block(8);
// question: The second line was due 4 ms after the third. Why does it come first?
