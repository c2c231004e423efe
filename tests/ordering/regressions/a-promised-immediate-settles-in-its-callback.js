// setImmediate of timers/promises was an async function: its promise settled three microtasks late. The first
// immediate throws, so nothing drains before the second, and the tick's microtask comes after that one's.
const timers = require('timers/promises');
process.on('uncaughtException', () => {
  process.nextTick(() => queueMicrotask(() => console.log('microtask of the tick')));
});
setImmediate(() => {
  throw new Error('from the immediate');
});
timers.setImmediate('promised').then(console.log);
