// exercise: 17.5
// title: promises are done after every timer, not after the phase
function block(ms) {
  const end = process.uptime() + ms / 1000;
  while (process.uptime() < end);
}
setTimeout(() => {}, 1);
for (const name of ['one', 'two']) {
  setTimeout(() => {
    console.log(name); // expect 1: one
    Promise.resolve().then(() => console.log('microtask of', name)); // expect 3: microtask of one
    process.nextTick(() => console.log('tick of', name)); // expect 2: tick of one
  }, 2);
}
block(6); // Both are due in one pass.
// expect 4: two
// expect 5: tick of two
// expect 6: microtask of two
