// exercise: 13.4
// title: a pipe that never becomes empty keeps nobody else waiting
// oracle: none (real Node has no lab:poll)
const { pipe, write, close, readChunks } = require('lab:poll');
const [r, w] = pipe();
let immediateCame = false;
let chunks = 0;
setImmediate(() => { immediateCame = true; });
write(w, 'a');
readChunks(r, () => {
  // Whoever writes is as fast as we are.
  if (++chunks < 1000) write(w, 'a');
  else close(w);
  if (chunks === 500) console.log(immediateCame);  // expect 1: true
}, () => console.log('end', chunks));              // expect 2: end 1000
