// exercise: 15.4
// title: close comes after everything else of a handle: data, end, the write that is given up
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const [end, other] = Pipe.pair();
const log = [];
other.on('data', (text) => {
  log.push(text);
  other.write('x'.repeat(4e6), (error) => log.push(error.code));
  other.close();
});
other.on('close', () => log.push('close'));
other.read();
end.write('data');
process.on('beforeExit', () => end.close());
process.on('exit', () => console.log(log.join(', ')));      // expect 1: data, ECANCELED, close
