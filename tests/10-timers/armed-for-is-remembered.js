// exercise: 10.4
// title: a longer timer made after a pass does not put off the one that is waited for
let far;
setTimeout(() => {
  console.log('near');  // expect 1: near
  clearTimeout(far);
}, 100);
// This tick runs when the pass is over and the uv timer is armed for the 100 ms.
setTimeout(() => process.nextTick(() => { far = setTimeout(() => console.log('never'), 60_000); }), 1);
