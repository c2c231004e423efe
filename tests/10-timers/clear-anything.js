// exercise: 10.8
// title: clearing what is no timer does nothing
for (const nothing of [undefined, null, {}, 12345, 'x', NaN, Symbol.iterator]) clearTimeout(nothing);
const fired = setTimeout(() => {
  clearTimeout(fired);
  clearTimeout(fired);
  console.log('still here');  // expect 1: still here
}, 1);
