// exercise: 16.5
// title: all ticks, those of ticks too, come before the first microtask
process.nextTick(() => {
  console.log('t1');                                                   // expect 1: t1
  Promise.resolve().then(() => console.log('microtask of t1'));        // expect 4: microtask of t1
  process.nextTick(() => console.log('tick of t1'));                   // expect 3: tick of t1
});
process.nextTick(() => console.log('t2'));                             // expect 2: t2
