// exercise: 10.8
// title: an interval can be cleared while it runs, in no list
const interval = setInterval(() => {
  clearInterval(interval);
  console.log('once', interval._destroyed);  // expect 1: once true
}, 1);
const other = setTimeout(() => {
  clearTimeout(other);
  other.refresh();
  console.log('other');                      // expect 2: other
}, 1);
process.on('exit', () => console.log('exit'));  // expect 3: exit
