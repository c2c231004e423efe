// exercise: 15.4
// title: a write is cancelled in the close phase, with a drain of its own
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const { phase } = require('lab:loop');
const [end, other] = Pipe.pair();
end.write('x'.repeat(4e6), () => {
  console.log('cancelled', phase());                        // expect 2: cancelled closing
  process.nextTick(() => console.log('tick'));              // expect 3: tick
});
end.close(() => console.log('closed', phase()));            // expect 4: closed closing
other.close();
setImmediate(() => console.log('immediate'));               // expect 1: immediate
