// exercise: 12.1
// title: what poll brings stands between prepare and check
// oracle: none (real Node has no lab:loop; turns.c, on bare libuv, shows the order)
// How many turns pass until the request is done is open; where its callback stands in its turn is not.
const { occupy, onCheck, onIdle, onPrepare, phase } = require('lab:loop');
let seen = [];
let turns = 0;
const all = [
  onIdle(() => { seen = [phase()]; }),
  onPrepare(() => seen.push(phase())),
  onCheck(() => {
    seen.push(phase());
    if (++turns === 1) occupy('request', () => seen.push(phase()));  // Not in the first turn: prepare has been there once.
    if (!seen.includes('poll')) return;
    console.log(seen.join(' '));  // expect 1: idle prepare poll check
    for (const watcher of all) watcher.close();
  }),
];
