// exercise: 16.5
// title: a recursion of ticks lets no microtask in either
let depth = 0;
Promise.resolve().then(() => console.log('microtask at', depth));      // expect 1: microtask at 3000
process.nextTick(function again() {
  if (++depth < 3000) process.nextTick(again);
});
