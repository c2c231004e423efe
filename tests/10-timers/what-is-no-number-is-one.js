// exercise: 10.1
// title: a delay that is missing, negative, NaN or no number is 1
setTimeout(() => console.log('one'), 1);                // expect 1: one
setTimeout(() => console.log('missing'));               // expect 2: missing
setTimeout(() => console.log('negative'), -50);         // expect 3: negative
setTimeout(() => console.log('NaN'), NaN);              // expect 4: NaN
setTimeout(() => console.log('word'), 'soon');          // expect 5: word
setTimeout(() => console.log('object'), { delay: 9 });  // expect 6: object
setTimeout(() => console.log('below one'), 0.9);        // expect 7: below one
