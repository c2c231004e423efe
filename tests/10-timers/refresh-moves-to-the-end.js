// exercise: 10.7
// title: refresh lets the time begin anew
const a = setTimeout(() => console.log('a'), 5);  // expect 2: a
setTimeout(() => console.log('b'), 5);            // expect 1: b
a.refresh();
