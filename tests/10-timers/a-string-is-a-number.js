// exercise: 10.1
// title: a delay in a string counts as its number
const minute = setTimeout(() => console.log('a minute'), '60000');
setTimeout(() => {
  console.log('five');  // expect 1: five
  clearTimeout(minute);
}, '5');
