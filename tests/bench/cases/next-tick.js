// title: 3,000,000 process.nextTick, each queued by the one before
// measure: script
// unit: ms
// better: less
// aim: 2
'use strict';
const count = 3000000;
let ran = 0;
const start = Date.now();
process.nextTick(function tick() {
  if (++ran < count) process.nextTick(tick);
  else console.log(Date.now() - start);
});
