// exercise: 15.5
// title: a pipe with a write in flight is not collected, one that reads is not either
// flags: --expose-gc
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe, count } = require('lab:handle');
(() => {
  const [end, other] = Pipe.pair();
  end.write('x'.repeat(4e6), (error) => console.log('written', error));  // expect 2: written null
  setImmediate(() => {
    gc();
    console.log(count());                                   // expect 1: 2
    other.on('end', () => {});
    other.read();
  });
})();
const alive = setInterval(() => {
  gc();
  if (count() === 0) clearInterval(alive);
}, 1);
