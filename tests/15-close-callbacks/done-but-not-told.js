// exercise: 15.4
// title: a write that was done before the close says so
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const [end, other] = Pipe.pair();
end.write('x', (error) => console.log('written', error));   // expect 1: written null
end.close(() => console.log('closed'));                     // expect 2: closed
other.close();
