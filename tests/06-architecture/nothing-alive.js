// exercise: 6.4
// title: a script that starts nothing ends at once
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('main');  // expect 1: main
