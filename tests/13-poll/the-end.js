// exercise: 13.4
// title: an empty read is the end, and comes after everything that was written
// oracle: none (real Node has no lab:poll)
const { pipe, write, close, takeWhatIsThere } = require('lab:poll');
const [r, w] = pipe();
write(w, 'abc');
close(w);
console.log(takeWhatIsThere(r, (chunk) => console.log('chunk', chunk.length)));  // expect 1: chunk 3
                                                                               // expect 2: true
console.log(takeWhatIsThere(r, () => console.log('chunk')));                   // expect 3: true
