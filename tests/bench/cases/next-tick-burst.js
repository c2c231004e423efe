// title: 3,000,000 process.nextTick with an argument, 1,000 at a time
// measure: script
// unit: ms
// better: less
// aim: 2
'use strict';
const count = 3000000;
let ran = 0;
const start = Date.now();
function tick(n) {
  if (++ran === count) console.log(Date.now() - start);
  else if (n === 999) burst();
}
function burst() {
  for (let n = 0; n < 1000; n++) process.nextTick(tick, n);
}
burst();
