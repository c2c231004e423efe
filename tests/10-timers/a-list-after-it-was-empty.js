// exercise: 10.2
// title: a duration that was used before gets a new list
setTimeout(() => {
  console.log('first');                           // expect 1: first
  setTimeout(() => console.log('second'), 3);     // expect 2: second
  setTimeout(() => console.log('third'), 30);  // expect 3: third
}, 3);
