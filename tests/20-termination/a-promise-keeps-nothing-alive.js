// exercise: 20.3
// title: a promise that is awaited for ever keeps nothing alive, and nothing names it
process.on('exit', (code) => console.log('exit', code)); // expect 2: exit 0
async function wait() {
  await new Promise(() => {});
  console.log('never');
}
wait();
process.on('SIGUSR2', () => {});
console.log(process.getActiveResourcesInfo()); // expect 1: []
