// exercise: 17.4
// title: two that await in a loop alternate
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
for (const name of ['a', 'b']) {
  run(function* () {
    for (let i = 0; i < 3; i++) console.log(name, yield i); // expect 1: a 0
  });
}
// expect 2: b 0
// expect 3: a 1
// expect 4: b 1
// expect 5: a 2
// expect 6: b 2
