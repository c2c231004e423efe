// exercise: 8.3
// title: what beforeExit starts may need the platform's threads too
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

process.on('beforeExit', () => console.log('beforeExit'));  // expect 1,3: beforeExit
process.once('beforeExit', () => {
  setTimeout(() => WebAssembly.compile(bytes).then(() => console.log('compiled')), 1);  // expect 2: compiled
});
process.on('exit', () => console.log('exit'));              // expect 4: exit
