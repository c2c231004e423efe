// exercise: 13.4
// title: nothing now is not the end
// oracle: none (real Node has no lab:poll)
const { pipe, write, takeWhatIsThere } = require('lab:poll');
const [r, w] = pipe();
console.log(takeWhatIsThere(r, () => console.log('chunk')));                   // expect 1: false
write(w, 'abc');
console.log(takeWhatIsThere(r, (chunk) => console.log('chunk', chunk.length)));  // expect 2: chunk 3
                                                                               // expect 3: false
