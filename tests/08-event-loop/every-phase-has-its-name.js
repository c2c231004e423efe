// exercise: 8.4
// title: each kind of callback knows its phase
// oracle: none (lab:loop is this runtime's own)
const { occupy, phase } = require('lab:loop');
occupy('timers', () => {
  console.log(phase());                                    // expect 1: timers
  occupy('idle', () => {
    console.log(phase());                                  // expect 2: idle
    occupy('prepare', () => {
      console.log(phase());                                // expect 3: prepare
      occupy('request', () => {
        console.log(phase());                              // expect 4: poll
        occupy('closing', () => console.log(phase()));     // expect 5: closing
      });
    });
  });
});
