// exercise: 17.5
// title: as long as microtasks queue microtasks, no phase begins
let left = 1000;
setImmediate(() => console.log('left:', left)); // expect 1: left: 0
(function again() {
  if (--left > 0) queueMicrotask(again);
})();
