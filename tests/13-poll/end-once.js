// exercise: 13.5
// title: after the end the descriptor is watched no more, and may be watched again
// oracle: none (real Node has no lab:poll)
const { pipe, write, close, watch, readChunks } = require('lab:poll');
const [r, w] = pipe();
write(w, 'abc');
close(w);
readChunks(r, (chunk) => console.log(chunk.length), () => {  // expect 1: 3
  console.log('end');                                        // expect 2: end
  watch(r, { readable: true }, () => {}).close();
  console.log('free');                                       // expect 3: free
});
