// oracle: none (real Node has no lab:loop)
// Started in this order. Called in which?
const { onCheck, onIdle, onPrepare } = require('lab:loop');
const all = [
  onCheck(() => {
    console.log('A');
    for (const watcher of all) watcher.close();
  }),
  onPrepare(() => console.log('B')),
  onIdle(() => console.log('C')),
  onPrepare(() => console.log('D')),
];
// question: In which order do the four letters come, and what puts D before B?
