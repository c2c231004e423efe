// exercise: 10.8
// title: a timer can clear the next one of its list
setTimeout(() => {
  console.log('a');  // expect 1: a
  clearTimeout(b);
}, 2);
const b = setTimeout(() => console.log('b'), 2);
setTimeout(() => console.log('c'), 2);  // expect 2: c
