// exercise: 14.1
// title: from a callback of the poll phase setImmediate comes before setTimeout 0, always
// V8 compiles WebAssembly on another thread, which then wakes the loop: the result arrives in poll, as I/O does.
// The check phase is next in the circle; the timers phase comes after it, however long the timer has been due.
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
const aliveMeanwhile = setTimeout(() => {}, 1e6);
WebAssembly.compile(bytes).then(() => {
  setTimeout(() => console.log('timeout'), 0);              // expect 2: timeout
  setImmediate(() => console.log('immediate'));             // expect 1: immediate
  clearTimeout(aliveMeanwhile);
  block(5);
});
