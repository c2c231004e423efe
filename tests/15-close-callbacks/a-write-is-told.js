// exercise: 15.4
// title: a write that is done calls back with null, and the other end gets the text
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Pipe } = require('lab:handle');
const [end, other] = Pipe.pair();
end.write('hello', (error) => {
  console.log('written', error);                            // expect 1|2: written null
});
other.on('data', (text) => {
  console.log('data', text);                                // expect 1|2: data hello
  end.close();
});
other.on('end', () => other.close(() => console.log('closed')));  // expect 3: closed
other.read();
