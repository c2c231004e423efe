// exercise: 10.3
// title: a shorter timer made later does not wait for the longer one
const late = setTimeout(() => console.log('never'), 60_000);
setTimeout(() => {
  console.log('soon');  // expect 1: soon
  clearTimeout(late);
}, 5);
// (Where the uv timer is not armed anew, the program sleeps for a minute.)
