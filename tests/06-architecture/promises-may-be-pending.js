// exercise: 6.5
// title: a promise that never settles does not disturb the end
globalThis.print ??= (...values) => console.log(values.map(String).join(' '));  // for real Node
new Promise(() => {});
Promise.resolve().then(() => print('microtask'));  // expect 2: microtask
print('main');                                     // expect 1: main
