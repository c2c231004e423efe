// exercise: 13.3
// title: the first argument is null when all is well
// oracle: none (real Node has no lab:poll)
const { watch, pipe, write } = require('lab:poll');
const [r, w] = pipe();
write(w, 'a');
const watcher = watch(r, { readable: true }, (error, ready) => {
  console.log(error, ready.readable, ready.writable);  // expect 1: null true false
  watcher.close();
});
