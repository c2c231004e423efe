// Write down the order of the letters before you run this.
setImmediate(() => {
  console.log('A');
  process.nextTick(() => console.log('B'));
  Promise.resolve().then(() => console.log('C'));
});
setImmediate(() => console.log('D'));
process.nextTick(() => {
  console.log('E');
  process.nextTick(() => console.log('F'));
});
Promise.resolve().then(() => console.log('G'));
process.nextTick(() => console.log('H'));
// question: F was queued last of E, F, G and H. Why does it come before G?
