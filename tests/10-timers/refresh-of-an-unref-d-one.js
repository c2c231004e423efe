// exercise: 10.7
// title: an unref'd timer that is refreshed after it has fired stays unref'd
const timer = setTimeout(() => {}, 1).unref();
setTimeout(() => console.log('never'), 60_000).unref();
setTimeout(() => {
  timer.refresh();
  console.log(timer.hasRef(), timer._destroyed);  // expect 1: false false
}, 10);
setTimeout(() => {}, 30);
process.on('exit', () => console.log('exit'));    // expect 2: exit
