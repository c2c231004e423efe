// exercise: 20.4
// title: process.exit() leaves through process.reallyExit, which a package may replace
// exit: 12
const really = process.reallyExit;
process.on('exit', (code) => console.log('exit', code)); // expect 1: exit 3
process.reallyExit = (code) => {
  console.log('really', code); // expect 2: really 3
  really.call(process, 12);
};
process.exit(3);
