// exercise: 17.4
// title: await takes one turn, for a value and for a promise
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
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise');
run(function* () {
  yield P.resolve();
  console.log('promise, turn 1'); // expect 1: promise, turn 1
  yield P.resolve();
  console.log('promise, turn 2'); // expect 4: promise, turn 2
});
run(function* () {
  yield 0;
  console.log('value, turn 1'); // expect 2: value, turn 1
  yield 0;
  console.log('value, turn 2'); // expect 5: value, turn 2
});
P.resolve().then(() => console.log('then, turn 1')) // expect 3: then, turn 1
  .then(() => console.log('then, turn 2')); // expect 6: then, turn 2
