// exercise: 10.3
// title: a longer timer made later does not put off the shorter one
setTimeout(() => {
  console.log('soon');  // expect 1: soon
  clearTimeout(late);
}, 5);
const late = setTimeout(() => console.log('never'), 60_000);
// (Where the uv timer is armed for the last one made, the program sleeps for a minute.)
