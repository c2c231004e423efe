// exercise: 8.1
// title: handles, requests and what is closing are counted apart
// oracle: none (lab:loop is this runtime's own)
const { alive, occupy } = require('lab:loop');
occupy('timers');
occupy('timers');
console.log(alive());  // expect 1: { handles: 2, requests: 0, closing: 0 }
occupy('request');
occupy('request');
occupy('request');
console.log(alive());  // expect 2: { handles: 2, requests: 3, closing: 0 }
occupy('closing');
console.log(alive());  // expect 3: { handles: 2, requests: 3, closing: 1 }
process.on('exit', () => console.log(alive()));  // expect 4: { handles: 0, requests: 0, closing: 0 }
