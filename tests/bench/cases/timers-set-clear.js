// title: 1,000,000 setTimeout, each cleared at once
// measure: script
// unit: ms
// better: less
// aim: 1.5
'use strict';
const start = Date.now();
function never() {
  throw new Error('a cleared timer fired');
}
for (let i = 0; i < 1000000; i++) clearTimeout(setTimeout(never, 1 + (i * 7919) % 50));
console.log(Date.now() - start);
