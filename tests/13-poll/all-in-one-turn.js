// exercise: 13.4
// title: more than one read serves an event
// oracle: none (real Node has no lab:poll)
const { pipe, write, close, read, takeWhatIsThere } = require('lab:poll');
const [r, w] = pipe();
let chunks = 0;
write(w, 'a');
takeWhatIsThere(r, () => {
  if (++chunks < 5) write(w, 'a');
});
console.log(chunks);      // expect 1: 5
console.log(read(r, 1));  // expect 2: null
close(w);
