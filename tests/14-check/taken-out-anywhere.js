// exercise: 14.2
// title: the first, one in the middle and the last can be taken out of the queue
const [a, , c, , e] = ['a', 'b', 'c', 'd', 'e'].map((name) => setImmediate(() => console.log(name)));
clearImmediate(c);
clearImmediate(a);                                          // expect 1: b
clearImmediate(e);                                          // expect 2: d
