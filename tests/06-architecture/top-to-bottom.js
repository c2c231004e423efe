// exercise: 6.3
// title: a file runs from top to bottom, functions known before
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
print(later());                      // expect 1: hoisted
function later() { return 'hoisted'; }
var sum = 0;
for (let i = 1; i <= 10; i++) sum += i;
print(sum);                          // expect 2: 55
