// exercise: 17.4
// title: await of a value that is ready lets others go first
// Real Node's measure is an async function that awaits what the generator yields.
const native = (body) => (async () => {
  const generator = body();
  let step = generator.next();
  while (!step.done) {
    let value;
    try {
      value = await step.value;
    } catch (error) {
      step = generator.throw(error);
      continue;
    }
    step = generator.next(value);
  }
  return step.value;
})();
const run = process.execPath.endsWith('/node') ? native : require('lab:promise').async;
run(function* () {
  console.log('begins'); // expect 1: begins
  console.log('awaited', yield 5); // expect 4: awaited 5
});
queueMicrotask(() => console.log('microtask')); // expect 5: microtask
console.log('sync'); // expect 2: sync
process.nextTick(() => console.log('tick')); // expect 3: tick
