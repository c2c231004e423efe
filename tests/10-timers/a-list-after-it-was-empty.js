// exercise: 10.2
// title: a duration that was used before gets a new list
setTimeout(() => {
  console.log('first');  // expect 1: first
  setTimeout(() => {
    console.log('second');  // expect 3: second
  }, 3);
  setTimeout(() => console.log('shorter'), 1);  // expect 2: shorter
}, 3);
