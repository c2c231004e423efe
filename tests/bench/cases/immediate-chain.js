// title: a chain of 1,000,000 setImmediate, one turn each
// measure: script
// unit: ms
// better: less
// aim: 2
'use strict';
const count = 1000000;
let ran = 0;
const start = Date.now();
function again() {
  if (++ran === count) console.log(Date.now() - start);
  else setImmediate(again);
}
setImmediate(again);
