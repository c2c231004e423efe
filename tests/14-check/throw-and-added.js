// exercise: 14.7
// title: what a throwing immediate had added runs when its turn is over
process.on('uncaughtException', () => console.log('handler'));          // expect 2: handler
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setImmediate(() => console.log('added'));                 // expect 4: added
  throw new Error();
});
setImmediate(() => console.log('second'));                  // expect 3: second
