// oracle: none (lab:loop is this runtime's own)
const { alive } = require('lab:loop');
const show = (what) => console.log(what.padEnd(12), JSON.stringify(alive()));
show('nothing');
const timer = setTimeout(() => {}, 1);
show('a timer');
const immediate = setImmediate(() => {});
show('+ immediate');
timer.unref();
show('+ unref');
clearImmediate(immediate);
show('+ clear');
WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => show('compiled'));
show('+ compile');
// question: In the line "+ compile" nothing is alive. Why does the process wait for the compilation all the same?
