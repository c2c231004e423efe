// A timer that has fired and was cleared does not run when it is refreshed. But it keeps the process alive for as long
// as it would have taken: so the unref'd timer runs, and we ended before it.
const timer = setTimeout(() => {
  console.log('fired');
  setTimeout(() => console.log('unref'), 12).unref();
}, 10);
setTimeout(() => {
  clearTimeout(timer);
  timer.refresh();
}, 15);
process.on('exit', () => console.log('exit'));
