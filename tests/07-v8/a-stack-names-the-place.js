// exercise: 7.1
// title: a stack trace names file, line and column
const [, frame] = new Error('here').stack.split('\n');
console.log(frame.includes(__filename), /:\d+:\d+/.exec(frame)?.[0]);  // expect 1: true :3:19
