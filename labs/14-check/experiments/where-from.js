// The same two calls, from four places. Where an order depends on whether a millisecond is over, we see to it that it is.
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
const places = [fromTimer, fromImmediate, fromPoll];
function both(place) {
  let first;
  const done = (name) => {
    if (first === undefined) return void (first = name);
    console.log(`${place}: ${first} first`);
    places.shift()?.();
  };
  setTimeout(() => done('timeout'), 0);
  setImmediate(() => done('immediate'));
  block(5);
}
function fromTimer() {
  setTimeout(() => both('timers phase'), 1);
}
function fromImmediate() {
  setImmediate(() => both('check phase'));
}
function fromPoll() {
  // V8 compiles on another thread, which wakes the loop: the result comes in poll, as I/O does.
  const aliveMeanwhile = setTimeout(() => {}, 1e6);
  WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => {
    clearTimeout(aliveMeanwhile);
    both('poll phase');
  });
}
both('main script');
// question: In two of the four places the immediate is first, although the timer has been due for 4 ms. What do they have in common?
