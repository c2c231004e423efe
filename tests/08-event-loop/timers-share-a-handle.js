// exercise: 8.1
// title: pending timers are one handle, also a thousand of them
// oracle: none (lab:loop is this runtime's own)
const { alive } = require('lab:loop');
const timers = [setTimeout(() => {}, 1)];
console.log(alive().handles);  // expect 1: 1
for (let i = 0; i < 1000; i++) timers.push(setTimeout(() => {}, i));
console.log(alive().handles);  // expect 2: 1
timers.forEach(clearTimeout);
console.log(alive().handles);  // expect 3: 0
