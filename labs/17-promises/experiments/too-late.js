// Two jobs are started, then awaited one after the other. The second fails while the first is still awaited.
process.on('unhandledRejection', (reason) => console.log('unhandled:', reason));
process.on('rejectionHandled', () => console.log('handled after all'));

const turns = (n, done) => (n === 0 ? done() : setImmediate(turns, n - 1, done));
const works = () => new Promise((resolve) => turns(3, resolve));
const fails = () => new Promise((_, reject) => turns(1, () => reject('it failed')));

async function oneAfterTheOther() {
  const slow = works();
  const quick = fails();
  await slow;
  await quick;
}

async function together() {
  await Promise.all([works(), fails()]);
}

(async () => {
  await oneAfterTheOther().catch((reason) => console.log('caught:', reason));
  console.log('---');
  await together().catch((reason) => console.log('caught:', reason));
})();
// question: Both functions have a catch. Which of the two would end the process without the listener, and why not the other?
