// Write down the order of the letters before you run this.
setImmediate(() => {
  console.log('A');
  setImmediate(() => console.log('B'));
  process.nextTick(() => console.log('C'));
});
setImmediate(() => console.log('D'));
process.nextTick(() => console.log('E'));
console.log('F');
// question: A and D were queued before B. Why does C, which was queued last of all, come before D?
