// exercise: 16.5
// title: ticks of microtasks and microtasks of ticks all come before the loop goes on
setImmediate(() => console.log('immediate'));                          // expect 9: immediate
let round = 0;
function tick() {
  console.log('tick', round);
  queueMicrotask(microtask);
}
function microtask() {
  console.log('microtask', round);
  if (++round < 4) process.nextTick(tick);
}
process.nextTick(tick);
// expect 1: tick 0
// expect 2: microtask 0
// expect 3: tick 1
// expect 4: microtask 1
// expect 5: tick 2
// expect 6: microtask 2
// expect 7: tick 3
// expect 8: microtask 3
