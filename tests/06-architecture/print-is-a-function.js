// exercise: 6.2
// title: print is an ordinary function, hidden from enumeration
// oracle: none (real Node has no print)
print(typeof print, Object.keys(globalThis).includes('print'));  // expect 1: function false
