// exercise: 8.2
// title: a compilation that another one started finishes too
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

WebAssembly.compile(bytes)
  .then(() => {
    console.log('first');   // expect 1: first
    return WebAssembly.instantiate(bytes);
  })
  .then(({ instance }) => console.log('second', typeof instance.exports));  // expect 2: second object
