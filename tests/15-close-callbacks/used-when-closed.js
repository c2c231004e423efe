// exercise: 15.3
// title: a closed handle refuses to be used, with a code
// oracle: none (lab:handle is this runtime's own; libuv.c is the oracle of its orders)
const { Timer, Pipe } = require('lab:handle');
function attempt(use) {
  try {
    use();
    console.log('accepted');
  } catch (error) {
    console.log(error.code, error.message);
  }
}
const timer = new Timer();
const [end, other] = Pipe.pair();
timer.close();
end.close();
other.close();
setImmediate(() => setImmediate(() => {
  attempt(() => timer.start(1, () => {}));                  // expect 1: ERR_HANDLE_CLOSED The handle is closed
  attempt(() => timer.stop());                              // expect 2: ERR_HANDLE_CLOSED The handle is closed
  attempt(() => end.write('x'));                            // expect 3: ERR_HANDLE_CLOSED The handle is closed
  attempt(() => end.read());                                // expect 4: ERR_HANDLE_CLOSED The handle is closed
}));
