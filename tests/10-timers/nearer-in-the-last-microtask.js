// exercise: 10.3
// title: a nearer timer that a microtask makes at the end of a pass is not put off
const far = setTimeout(() => console.log('never'), 60_000);
setTimeout(() => {
  Promise.resolve().then(() => setTimeout(() => {
    console.log('near');  // expect 1: near
    clearTimeout(far);
  }, 1));
}, 1);
