// exercise: 20.3
// title: getActiveResourcesInfo names what keeps the process alive: timeouts, then immediates
const ours = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').join(' ');
console.log(`[${ours()}]`); // expect 1: []
setImmediate(() => {
  console.log(`[${ours()}]`); // expect 3: [Timeout]
  clearInterval(interval);
  console.log(`[${ours()}]`); // expect 4: []
});
const interval = setInterval(() => {}, 1e6);
console.log(`[${ours()}]`); // expect 2: [Timeout Immediate]
