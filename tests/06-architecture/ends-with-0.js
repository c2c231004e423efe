// exercise: 6.5
// title: a process that ran to its end leaves with status 0 and says nothing
// stderr: /\A\Z/
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('main');  // expect 1: main
