// exercise: 15.4
// title: every write calls back exactly once, in their order, before close
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const [end, other] = Pipe.pair();
const log = [];
for (const name of ['a', 'b', 'c']) end.write('x'.repeat(4e6), (error) => log.push(name + ' ' + error.code));
end.close(() => log.push('closed'));
other.close();
process.on('exit', () => console.log(log.join(', ')));      // expect 1: a ECANCELED, b ECANCELED, c ECANCELED, closed
