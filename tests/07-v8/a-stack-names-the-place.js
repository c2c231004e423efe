// exercise: 7.1
// title: a stack trace names file, line and column
const [, frame] = new Error('here').stack.split('\n');
console.log(frame.includes(__filename), /:3:19\)$/.test(frame));  // expect 1: true true
