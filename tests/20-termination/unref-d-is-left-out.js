// exercise: 20.3
// title: what is unref'd or cleared does not keep the process alive and is not named
const ours = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').join(' ');
const timeout = setTimeout(() => {}, 1e6);
const immediate = setImmediate(() => {});
console.log(`[${ours()}]`); // expect 1: [Timeout Immediate]
timeout.unref();
immediate.unref();
console.log(`[${ours()}]`); // expect 2: []
timeout.ref();
console.log(`[${ours()}]`); // expect 3: [Timeout]
clearTimeout(timeout);
console.log(`[${ours()}]`); // expect 4: []
