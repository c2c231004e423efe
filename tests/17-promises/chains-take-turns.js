// exercise: 17.2
// title: each link of a chain is a turn of its own, so two chains alternate
const P = process.execPath.endsWith('/node') ? Promise : require('lab:promise'); // Real Node's own is the measure.
for (const name of ['a', 'b']) {
  P.resolve(0) // expect 1: a 0
    .then((n) => { console.log(name, n); return n + 1; }) // expect 2: b 0
    .then((n) => { console.log(name, n); return n + 1; }) // expect 3: a 1
    .then((n) => console.log(name, n)); // expect 4: b 1
}
// expect 5: a 2
// expect 6: b 2
