// What a callback queued that threw waits for the next one, which is a timer's here; we ran it at once.
process.on('uncaughtException', () => console.log('caught'));
process.once('beforeExit', () => {
  process.nextTick(() => console.log('tick'));
  setTimeout(() => console.log('timeout'), 1);
  process.kill(0x70000000 + 5, 0);  // The tests' clock goes on by 5 ms: the timer is due.
  throw new Error('from beforeExit');
});
