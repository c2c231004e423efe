// exercise: 8.4
// title: the result of a compilation comes outside of the loop's phases
// oracle: none (lab:loop is this runtime's own)
const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);  // the smallest WebAssembly module

const { phase } = require('lab:loop');
WebAssembly.compile(bytes).then(() => console.log(phase()));  // expect 1: platform
