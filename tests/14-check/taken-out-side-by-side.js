// exercise: 14.2
// title: two that stand side by side can be taken out, in either order
const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => setImmediate(() => console.log(name)));
clearImmediate(all[1]);
clearImmediate(all[2]);                                     // expect 1: a
clearImmediate(all[4]);                                     // expect 2: f
clearImmediate(all[3]);
