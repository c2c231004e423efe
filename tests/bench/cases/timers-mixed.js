// title: 1,000,000 setTimeout of 50 durations, insert and fire
// measure: script
// unit: ms
// better: less
// aim: 2
'use strict';
const count = 1000000;
let fired = 0;
const start = Date.now();
function fire() {
  if (++fired === count) console.log(Date.now() - start);
}
for (let i = 0; i < count; i++) setTimeout(fire, 1 + (i * 7919) % 50);
