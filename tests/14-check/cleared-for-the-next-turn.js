// exercise: 14.5
// title: an immediate that was added while running can be cleared, and the others of its turn run
setImmediate(() => {
  console.log('first');                                     // expect 1: first
  const [a, , c] = ['a', 'b', 'c', 'd'].map((name) => setImmediate(() => console.log(name)));
  clearImmediate(a);                                        // expect 3: b
  clearImmediate(c);                                        // expect 4: d
});
setImmediate(() => console.log('second'));                  // expect 2: second
