// exercise: 15.2
// title: handles closed in one turn are told last-closed first
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, Pipe } = require('lab:handle');
new Timer().close(() => console.log('first'));              // expect 4: first
const [end, other] = Pipe.pair();
end.close(() => console.log('second'));                     // expect 3: second
setImmediate(() => {
  console.log('check');                                     // expect 1: check
  new Timer().close(() => console.log('fourth'));           // expect 2: fourth
});
other.on('end', () => {});
other.close();
