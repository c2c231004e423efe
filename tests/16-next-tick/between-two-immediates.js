// exercise: 16.4
// title: ticks run between every two immediates of a phase
for (const name of ['a', 'b', 'c']) {
  setImmediate(() => {
    console.log(name);
    process.nextTick(() => console.log(`tick of ${name}`));
  });
}
// expect 1: a
// expect 2: tick of a
// expect 3: b
// expect 4: tick of b
// expect 5: c
// expect 6: tick of c
