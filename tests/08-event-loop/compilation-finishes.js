// exercise: 8.2
// title: WebAssembly.compile finishes although nothing else is alive
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

WebAssembly.compile(bytes).then((module) => console.log(module instanceof WebAssembly.Module));  // expect 1: true
process.on('exit', () => console.log('exit'));  // expect 2: exit
