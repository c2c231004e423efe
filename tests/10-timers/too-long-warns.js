// exercise: 10.1
// title: the warning about a delay that is too long has the number, infinity too
// stderr: /does not fit into a 32-bit signed integer/
process.on('warning', (warning) => console.log(warning.message.split('\n')[0]));
clearTimeout(setTimeout(() => {}, '3e9'));     // expect 1: 3000000000 does not fit into a 32-bit signed integer.
clearTimeout(setTimeout(() => {}, Infinity));  // expect 2: Infinity does not fit into a 32-bit signed integer.
