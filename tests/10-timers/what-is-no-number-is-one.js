// exercise: 10.1
// title: a delay that is missing, negative, NaN or no number is 1
// Keeps the thread busy until `ms` milliseconds have passed: the loop cannot turn meanwhile.
function block(ms) {
  const end = process.uptime() + (ms + 1) / 1000;
  while (process.uptime() < end);
}

setTimeout(() => console.log('missing'));               // expect 1: missing
setTimeout(() => console.log('negative'), -50);         // expect 2: negative
setTimeout(() => console.log('NaN'), NaN);              // expect 3: NaN
setTimeout(() => console.log('word'), 'soon');          // expect 4: word
setTimeout(() => console.log('object'), { delay: 9 });  // expect 5: object
setTimeout(() => console.log('below one'), 0.9);        // expect 6: below one
setTimeout(() => console.log('two'), 2);                // expect 8: two
block(8);
setTimeout(() => console.log('one'), 1);                // expect 7: one
block(8);
// All are late. One list runs through before the next, so all but two were in the same.
