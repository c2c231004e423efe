// exercise: 14.4
// title: an Immediate that has run lets its callback go, also when that threw
process.on('uncaughtException', () => console.log('handler'));                          // expect 1: handler
const immediates = [
  setImmediate(() => {
    throw new Error();
  }),
  setImmediate(() => {}),
];
setImmediate(() => {
  console.log(immediates.map(({ _onImmediate }) => typeof _onImmediate !== 'function').join());  // expect 2: true,true
});
