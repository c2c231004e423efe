// exercise: 6.2
// title: print asks an object for its text
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print({ toString: () => 'mine' }, { toString: undefined, valueOf: () => 7 });  // expect 1: mine 7
