// The code to leave with was asked for in a callback scope of its own, whose end ran what the listeners had queued,
// also when one of them had thrown.
process.on('uncaughtException', (error) => console.log('caught', error.message));
process.on('exit', () => Promise.resolve().then(() => console.log('never')));
process.on('exit', () => {
  throw new Error('from exit');
});
