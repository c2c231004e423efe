// exercise: 8.2
// title: what the result of a compilation starts runs before beforeExit
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

process.on('beforeExit', () => console.log('beforeExit'));      // expect 3: beforeExit
WebAssembly.compile(bytes).then(() => {
  console.log('compiled');                                      // expect 1: compiled
  setTimeout(() => console.log('timer'), 1);                    // expect 2: timer
});
