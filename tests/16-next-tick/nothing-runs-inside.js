// exercise: 16.2
// title: nextTick returns before its callback runs, wherever it is called
setImmediate(() => {
  let returned = false;
  process.nextTick(() => {
    console.log('first', returned);                                // expect 1: first true
    let again = false;
    process.nextTick(() => console.log('second', again));          // expect 2: second true
    again = true;
  });
  returned = true;
});
