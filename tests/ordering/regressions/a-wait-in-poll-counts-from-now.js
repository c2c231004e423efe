// A callback takes a millisecond and asks nobody for the time. If the wait for the next timer begins at the time before
// it, the wait is a millisecond too long, and that interval is late for ever after: the last three change their order.
function every(ms) {
  let left = 3;
  setInterval(function () {
    console.log(ms);
    if (--left === 0) clearInterval(this);
  }, ms);
}
every(8);
setTimeout(() => process.kill(0x70000000 + 1, 0), 1);  // The tests' clock goes on by 1 ms.
every(5);
