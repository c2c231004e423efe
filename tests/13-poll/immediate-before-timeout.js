// exercise: 13.3
// title: from poll an immediate comes before a timeout of 0
// oracle: none (real Node has no lab:poll)
const { watch, pipe, write } = require('lab:poll');
const { phase } = require('lab:loop');
const [r, w] = pipe();
setTimeout(() => {}, 0);
write(w, 'a');
const watcher = watch(r, { readable: true }, () => {
  watcher.close();
  console.log(phase());                              // expect 1: poll
  setTimeout(() => console.log('timeout'), 0);       // expect 4: timeout
  setImmediate(() => console.log('immediate'));      // expect 3: immediate
  process.nextTick(() => console.log('tick'));       // expect 2: tick
  for (const end = process.uptime() + 0.01; process.uptime() < end;);
});
