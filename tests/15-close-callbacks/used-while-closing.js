// exercise: 15.3
// title: a handle that is closing is refused in the same way
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, Pipe } = require('lab:handle');
const timer = new Timer();
const [end, other] = Pipe.pair();
[timer, end, other].forEach((handle) => handle.close());
for (const use of [() => timer.start(1, () => {}), () => timer.stop(), () => end.write('x'), () => end.read()]) {
  try {
    use();
    console.log('accepted');
  } catch (error) {
    console.log(error.code);                                // expect 1,2,3,4: ERR_HANDLE_CLOSED
  }
}
