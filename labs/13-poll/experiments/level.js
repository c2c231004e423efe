// oracle: none (real Node has no lab:poll)
// Five bytes in a pipe, and a reader that takes two at a time.
const { watch, pipe, read, write, close } = require('lab:poll');
const [r, w] = pipe();
write(w, 'hello');
close(w);
const watcher = watch(r, { readable: true }, () => {
  const chunk = read(r, 2);
  console.log('readable:', chunk.length, 'bytes');
  if (chunk.length === 0) watcher.close();
});
// question: Nothing was written while the reader read. Why is it told four times?
