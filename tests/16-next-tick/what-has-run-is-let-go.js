// exercise: 16.1
// title: the queue does not keep what a tick was for
// flags: --expose-gc
function queue() {
  const forCallback = { big: new Array(1000).fill('x') };
  const forArgument = { big: new Array(1000).fill('y') };
  process.nextTick((argument) => {
    console.log(forCallback.big.length + argument.big.length);  // expect 1: 2000
  }, forArgument);
  return [new WeakRef(forCallback), new WeakRef(forArgument)];
}
const refs = queue();
setImmediate(() => setImmediate(() => {
  gc();
  console.log(refs.map((ref) => ref.deref()).join());           // expect 2: ,
}));
