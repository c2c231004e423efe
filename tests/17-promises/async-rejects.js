// exercise: 17.4
// title: what is thrown rejects the promise, before and after an await
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
for (const early of [true, false]) {
  run(function* () {
    if (early) throw new Error('early'); // expect 1: rejected early
    yield 0;
    throw new Error('late'); // expect 2: rejected late
  }).then(() => console.log('never'), (e) => console.log('rejected', e.message));
}
