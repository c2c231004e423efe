// The first timer's callback takes longer than the second one has to wait. The uv timer was set to a millisecond after
// the callback, not to the time when the second was due, and an immediate more came before it.
setTimeout(() => {
  setImmediate(() => {
    console.log('immediate');
    setImmediate(() => console.log('immediate of the immediate'));
  });
  process.kill(0x70000000 + 20, 0);  // The tests' clock goes on by 20 ms.
}, 5);
setTimeout(() => console.log('10 ms'), 10);
