// exercise: 6.2
// title: print turns each value into text, with a space between
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print('a', 1, true, null, undefined);          // expect 1: a 1 true null undefined
print([1, [2, 3]], {}, -0, 10n);               // expect 2: 1,2,3 [object Object] 0 10
print();                                       // expect 3:
print('');                                     // expect 4:
