// title: 3,000,000 awaits of a value that is there
// measure: script
// unit: ms
// better: less
// aim: 1
'use strict';
const start = Date.now();
(async () => {
  for (let i = 0; i < 3000000; i++) await i;
  console.log(Date.now() - start);
})();
