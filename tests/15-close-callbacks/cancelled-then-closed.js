// exercise: 15.4
// title: a write in flight gets ECANCELED first, then the pipe is closed
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const [end, other] = Pipe.pair();
end.write('x'.repeat(4e6), (error) => {
  console.log(error.code, error.syscall, end.state);        // expect 2: ECANCELED write closing
});
end.close(() => console.log('closed', end.state));          // expect 3: closed closed
console.log('asked');                                       // expect 1: asked
other.close();
