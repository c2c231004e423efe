// The first tick throws, and a listener takes the exception. Who comes before the second tick?
process.on('uncaughtException', (error) => console.log('listener:', error.message));
const end = process.uptime() + 0.005;
setTimeout(() => console.log('timer'), 1);
setImmediate(() => console.log('immediate'));
process.nextTick(() => { throw new Error('oops'); });
process.nextTick(() => console.log('second tick'));
Promise.resolve().then(() => console.log('microtask'));
while (process.uptime() < end);  // The timer is due.
// question: Why does the timer come before the second tick, and the immediate after it?
