// exercise: 10.1
// title: a delay above 2 ** 31 - 1 is 1 and warns
// stderr: /does not fit into a 32-bit signed integer/
process.on('warning', (warning) => console.log(warning.name));  // expect 1: TimeoutOverflowWarning
setTimeout(() => console.log('one'), 1);                        // expect 2: one
setTimeout(() => console.log('too long'), 2 ** 31);             // expect 3: too long
const longest = setTimeout(() => console.log('never'), 2 ** 31 - 1);
setTimeout(() => clearTimeout(longest), 5);
