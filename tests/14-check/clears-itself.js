// exercise: 14.4
// title: clearing an immediate inside its own callback changes nothing
const immediate = setImmediate(() => {
  clearImmediate(immediate);
  console.log('first');                                     // expect 1: first
  setImmediate(() => console.log('third'));                 // expect 3: third
});
setImmediate(() => console.log('second'));                  // expect 2: second
