// A process that ends three times, nearly.
let rounds = 0;
process.on('beforeExit', () => {
  rounds++;
  console.log(`beforeExit ${rounds}`);
  if (rounds === 1) process.nextTick(() => setTimeout(() => console.log('from a tick'), 1));
  if (rounds === 2) Promise.resolve().then(() => setImmediate(() => console.log('from a microtask')));
  if (rounds === 3) setTimeout(() => console.log('never'), 1).unref();
});
process.on('exit', () => console.log(`exit after ${rounds}`));
// question: Why is there no fourth beforeExit, although the third started a timer?
