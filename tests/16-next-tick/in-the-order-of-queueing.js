// exercise: 16.1
// title: ticks run in the order in which they were queued
for (const name of ['a', 'b', 'c']) process.nextTick(() => console.log(name));
// expect 1: a
// expect 2: b
// expect 3: c
