// exercise: 20.3
// title: a timeout is named also while its own callback runs, an immediate is not
const ours = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').join(' ');
setTimeout(() => {
  console.log(`[${ours()}]`); // expect 1: [Timeout]
  setImmediate(() => console.log(`[${ours()}]`)); // expect 2: []
}, 1);
