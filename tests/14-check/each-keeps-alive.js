// exercise: 14.1
// title: immediates that make each other keep the process alive
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  setImmediate(() => {
    console.log('second');                                  // expect 2: second
    setImmediate(() => console.log('third'));               // expect 3: third
  });
});
