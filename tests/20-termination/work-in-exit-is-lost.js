// exercise: 20.4
// title: what a listener of 'exit' starts is lost
process.on('exit', () => {
  console.log('listener'); // expect 1: listener
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
  queueMicrotask(() => console.log('micro'));
});
setImmediate(() => process.exit());
