// exercise: 8.2
// title: a timer, a compilation, a timer, a compilation: all before beforeExit
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

process.on('beforeExit', () => console.log('beforeExit'));  // expect 5: beforeExit
setTimeout(() => {
  console.log('timer');                                     // expect 1: timer
  WebAssembly.compile(bytes).then(() => {
    console.log('compiled');                                // expect 2: compiled
    setTimeout(() => {
      console.log('timer again');                           // expect 3: timer again
      WebAssembly.compile(bytes).then(() => console.log('compiled again'));  // expect 4: compiled again
    }, 1);
  });
}, 1);
