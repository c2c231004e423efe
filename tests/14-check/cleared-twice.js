// exercise: 14.5
// title: clearing an immediate twice, or after it has run, does no harm
const gone = setImmediate(() => console.log('gone'));
const first = setImmediate(() => console.log('first'));     // expect 1: first
setImmediate(() => {
  console.log('second');                                    // expect 2: second
  clearImmediate(first);
  clearImmediate(gone);
  setImmediate(() => console.log('third'));                 // expect 3: third
});
clearImmediate(gone);
clearImmediate(gone);
