// exercise: 6.3
// title: an exception that nobody catches ends the script with status 1
// exit: 1
// stderr: /oops/
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('before');  // expect 1: before
throw new Error('oops');
print('after');
