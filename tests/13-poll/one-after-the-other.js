// exercise: 13.3
// title: a descriptor that another one's callback makes ready is told after it
// oracle: none (real Node has no lab:poll)
const { watch, pipe, read, write } = require('lab:poll');
const [r1, w1] = pipe();
const [r2, w2] = pipe();
write(w1, 'a');
const second = watch(r2, { readable: true }, () => {
  console.log('second');  // expect 2: second
  second.close();
});
const first = watch(r1, { readable: true }, () => {
  console.log('first');   // expect 1: first
  first.close();
  write(w2, read(r1, 1).length === 1 ? 'b' : '');
});
