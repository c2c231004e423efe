// exercise: 17.5
// title: await takes one turn, return of a promise three
async function value() { return 'value'; }
async function promise() { return Promise.resolve('promise'); }
async function awaited() { return await Promise.resolve('awaited'); }
let chain = Promise.resolve();
for (let turn = 1; turn <= 3; turn++) chain = chain.then(() => console.log('turn', turn)); // expect 1: turn 1
value().then(console.log); // expect 2: value
awaited().then(console.log); // expect 4: awaited
promise().then(console.log); // expect 6: promise
// expect 3: turn 2
// expect 5: turn 3
