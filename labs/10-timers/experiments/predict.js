// Write down the order of the letters before you run this.
setTimeout(() => console.log('A'), 1);
setTimeout(() => console.log('B'), 0);
Promise.resolve().then(() => console.log('C'));
process.nextTick(() => console.log('D'));
console.log('E');
// question: Which letter comes last, and why is it not A?
