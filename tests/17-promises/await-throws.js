// exercise: 17.4
// title: await of a rejected promise throws, and try catches it
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
  try {
    yield P.reject('reason');
  } catch (error) {
    console.log('caught', error); // expect 1: caught reason
  } finally {
    console.log('finally'); // expect 2: finally
  }
  return 'end';
}).then((v) => console.log(v)); // expect 3: end
