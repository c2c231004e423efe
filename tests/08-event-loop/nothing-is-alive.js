// exercise: 8.1
// title: an empty program has nothing alive
// oracle: none (lab:loop is this runtime's own)
const { alive } = require('lab:loop');
console.log(alive());  // expect 1: { handles: 0, requests: 0, closing: 0 }
